package dev.jslim.analyzer.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jslim.analyzer.JslimException;
import dev.jslim.analyzer.build.BuildGraph;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.rewrite.FileList;
import dev.jslim.analyzer.rewrite.FinalStage;
import dev.jslim.analyzer.rewrite.FinalStage.CopyLine;
import dev.jslim.analyzer.rewrite.FinalStage.PackageUse;
import dev.jslim.analyzer.rewrite.ImageMetadata;
import dev.jslim.analyzer.rewrite.RewritePlan;
import dev.jslim.analyzer.rewrite.StageNames;
import dev.jslim.grammar.parse.DockerfileParser;
import dev.jslim.grammar.parse.ParseResult;
import dev.jslim.grammar.source.SourceText;
import java.util.List;
import java.util.Objects;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;

class DockerfileEmitterTest {
    private static final FinalStage LISTED = new FinalStage.Listed(
            "Dockerfile.jslim-files",
            "trim",
            new FileList(
                    List.of(
                            new FileList.Entry("/usr/bin/app", 1_500_000, "executed"),
                            new FileList.Entry("/etc/app.conf", 20, "opened by /usr/bin/app")),
                    false),
            false);

    private static final FinalStage SIBLING = new FinalStage.Sibling(
            "python:3.11-slim",
            "python:3.11-slim (130.0 MB) has 812 of the files that are used, with the same content.",
            List.of(new PackageUse("libpq5", 3, 812_000), new PackageUse("tzdata", 1, 2_000)),
            List.of(
                    new CopyLine("/app", true, 40_000, 0, "40.0 kB in /app: opened by /usr/bin/python3.11."),
                    new CopyLine("/opt/a [b]", false, 12, 0, "12 B.")));

    @Test
    void a_plain_file_becomes_the_builder_of_a_stage_from_a_list() {
        approve("""
                # my application
                FROM debian:12

                RUN apt-get update && apt-get install -y app   # keep this
                CMD app --serve
                """, LISTED, """
                {"Env":["PATH=/usr/bin:/bin","PRICE=5$ \\"net\\""],"Cmd":["/bin/sh","-c","app --serve"],"WorkingDir":"/srv/my app"}
                """);
    }

    @Test
    void a_sibling_base_gets_packages_and_copies() {
        approve("FROM python:3.11\nCOPY . /app\n", SIBLING, """
                {"Env":["PATH=/usr/bin"],"Entrypoint":["python3"],"Cmd":["/app/main.py","\\\\d"],"User":"1000:1000",
                 "ExposedPorts":{"8000/tcp":{},"53/udp":{}},"Volumes":{"/data":{}},"StopSignal":"SIGINT",
                 "Labels":{"org.example.title":"an app","dev.jslim.session":"0123"},
                 "Healthcheck":{"Test":["CMD-SHELL","curl -f localhost || exit 1"],"Interval":30000000000,"Timeout":1500000000,"Retries":3},
                 "Shell":["/bin/bash","-c"],"OnBuild":["RUN echo built"]}
                """);
    }

    @Test
    void the_last_of_several_stages_keeps_its_name_and_the_heredoc_its_text() {
        approve("""
                # syntax=docker/dockerfile:1
                ARG V=1
                FROM golang:1.22 AS compile
                RUN <<EOF
                FROM nothing
                go build
                EOF
                FROM debian:12 AS build
                COPY --from=compile /app /usr/bin/app
                """, LISTED, "{\"Env\":[\"PATH=/usr/bin\"],\"Cmd\":[\"app\"]}");
    }

    @Test
    void triggers_keep_the_collecting_in_the_builder_and_the_escape_directive_holds() {
        FinalStage.Listed listed = (FinalStage.Listed) LISTED;
        approve(
                "# escape=`\nfrom debian:12\nonbuild run echo hello",
                new FinalStage.Listed(listed.file(), listed.name(), listed.list(), true),
                """
                {"Env":["PATH=/bin","WIN=C:\\\\x"],"Cmd":["app"],"OnBuild":["RUN echo hello"],"User":"app","Shell":["/bin/bash","-c"]}
                """);
    }

    @Test
    void line_ends_and_the_text_above_stay_byte_for_byte() {
        String text = "FROM  debian:12\r\n\r\n# a \\\r\nRUN true  \r\n";
        String rewritten = emit(text, LISTED, "{}");
        assertThat(rewritten).startsWith("FROM  debian:12 AS build\r\n\r\n# a \\\r\nRUN true  \r\n");
        assertThat(rewritten.replace("\r\n", "")).doesNotContain("\n");
    }

    @Test
    void a_file_of_one_from_without_line_end_is_closed() {
        assertThat(emit("FROM debian:12", LISTED, "{}")).startsWith("FROM debian:12 AS build\n\n#");
    }

    @Test
    void a_name_that_is_taken_is_not_given_again() {
        assertThat(emit("FROM a AS build\nFROM b\n", LISTED, "{}")).contains("FROM b AS builder\n");
        assertThat(emit("FROM a AS Build\nFROM builder\n", LISTED, "{}")).contains("FROM builder AS builder2\n");
    }

    @Test
    void a_value_with_a_line_break_is_refused() {
        assertThatThrownBy(() -> emit("FROM a\n", LISTED, "{\"Env\":[\"KEY=a\\nb\"]}"))
                .isInstanceOf(JslimException.InputInvalid.class)
                .hasMessageContaining("ENV KEY");
    }

    private static void approve(String original, FinalStage stage, String config) {
        String rewritten = emit(original, stage, config);
        ParseResult again = DockerfileParser.parse(SourceText.of("Dockerfile", rewritten));
        assertThat(again.problems()).as("syntax problems of the result").isEmpty();
        Approvals.verify(rewritten);
    }

    private static String emit(String original, FinalStage stage, String config) {
        ParseResult parsed = DockerfileParser.parse(SourceText.of("Dockerfile", original));
        assertThat(parsed.problems()).as("syntax problems of the original").isEmpty();
        BuildGraph graph = BuildGraph.of(parsed.dockerfile());
        Stage last = graph.stages().getLast();
        try {
            RewritePlan plan = new RewritePlan(
                    StageNames.of(graph, last, "build", "builder"),
                    stage,
                    ImageMetadata.of(new ObjectMapper().readTree(config)),
                    ImageMetadata.none(),
                    List.of("The image above has 900.0 MB; 1.5 MB of it was used, in one traced run (GET /)."),
                    1_500_020);
            return DockerfileEmitter.emit(parsed.dockerfile(), Objects.requireNonNull(last.from()), plan);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
