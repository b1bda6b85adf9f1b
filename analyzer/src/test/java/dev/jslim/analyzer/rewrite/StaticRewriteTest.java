package dev.jslim.analyzer.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.grammar.parse.DockerfileParser;
import dev.jslim.grammar.parse.ParseResult;
import dev.jslim.grammar.source.SourceText;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;

class StaticRewriteTest {
    @Test
    void requirements_are_installed_in_a_builder_and_copied() {
        StaticRewrite.Result result = rewrite("""
                FROM python:3.11
                ENV PYTHONUNBUFFERED=1
                RUN apt-get update && apt-get install -y build-essential curl libpq-dev
                WORKDIR /app
                COPY requirements.txt .
                RUN pip install --no-cache-dir -r requirements.txt && python -m pip install gunicorn
                COPY . .
                RUN useradd app
                USER app
                CMD ["gunicorn", "app:app"]
                """);
        String text = ((StaticRewrite.Result.Rewritten) result).text();
        assertThat(DockerfileParser.parse(SourceText.of("Dockerfile", text)).problems())
                .isEmpty();
        Approvals.verify(text);
    }

    @Test
    void what_no_shape_fits_has_a_reason() {
        assertThat(rewrite("FROM debian:12\nRUN pip install x\n"))
                .isEqualTo(new StaticRewrite.Result.None("its base is not a python image"));
        assertThat(rewrite("FROM python:3.11\nCMD [\"python\"]\n"))
                .isEqualTo(new StaticRewrite.Result.None("no pip install is in it"));
        assertThat(rewrite("FROM python:3.9\nRUN pip install x\n"))
                .isEqualTo(new StaticRewrite.Result.None("there is no smaller image beside python:3.9"));
        assertThat(rewrite("FROM a\nFROM python:3.11\nRUN pip install x\n"))
                .isEqualTo(new StaticRewrite.Result.None("it has several stages already"));
    }

    private static StaticRewrite.Result rewrite(String text) {
        ParseResult parsed = DockerfileParser.parse(SourceText.of("Dockerfile", text));
        assertThat(parsed.problems()).isEmpty();
        return StaticRewrite.of(parsed.dockerfile(), "python:3.11-slim"::equals);
    }
}
