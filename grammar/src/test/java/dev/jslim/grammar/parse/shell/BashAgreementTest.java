package dev.jslim.grammar.parse.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jslim.grammar.parse.Conformance;
import dev.jslim.grammar.source.MappedText;
import dev.jslim.grammar.source.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What bash reads without complaint is understood, and what it refuses is not: the real bash is asked. */
class BashAgreementTest {
    @Test
    void snippetsAreUnderstoodExactlyWhenBashAcceptsThem(@TempDir Path folder) throws Exception {
        agree(ShellSnippets.all(), folder);
    }

    @Test
    void scriptsInDockerfilesAreUnderstoodExactlyWhenBashAcceptsThem(@TempDir Path folder) throws Exception {
        Set<String> scripts = new LinkedHashSet<>();
        for (Path file : Conformance.files()) {
            for (JsonNode entry : Conformance.cases(file)) {
                for (String field : List.of("dockerfile", "dockerfileOnbuild", "text")) {
                    if (entry.path(field).isTextual()) {
                        scripts.addAll(RunScripts.of(entry.path(field).asText()));
                    }
                }
            }
        }
        assertThat(scripts).hasSizeGreaterThan(500);
        agree(new ArrayList<>(scripts), folder);
    }

    @Test
    void scriptsInRealDockerfilesAreUnderstoodExactlyWhenBashAcceptsThem(@TempDir Path folder) throws Exception {
        String corpus = System.getenv("JSLIM_CORPUS");
        assumeTrue(corpus != null && !corpus.isEmpty(), "JSLIM_CORPUS does not name a folder of Dockerfiles");
        Set<String> scripts = new LinkedHashSet<>();
        try (Stream<Path> files = Files.walk(Path.of(corpus).toRealPath())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                scripts.addAll(RunScripts.of(Files.readString(file, StandardCharsets.ISO_8859_1)));
            }
        }
        assertThat(scripts).hasSizeGreaterThan(500);
        agree(new ArrayList<>(scripts), folder);
    }

    private static void agree(List<String> scripts, Path folder) throws IOException, InterruptedException {
        Set<String> exceptions = ShellSnippets.exceptions();
        List<Boolean> accepted = Bash.accepts(scripts, folder);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < scripts.size(); i++) {
            String script = scripts.get(i);
            boolean understood = isUnderstood(script);
            if ((understood == accepted.get(i)) == exceptions.contains(script)) {
                wrong.add((accepted.get(i) ? "bash accepts: " : "bash refuses: ") + script);
            }
        }
        System.out.println(
                "bash: " + scripts.size() + " scripts, " + Collections.frequency(accepted, false) + " refused");
        assertThat(wrong)
                .as("new differences, and exceptions that are none any more")
                .isEmpty();
    }

    private static boolean isUnderstood(String script) {
        return ShellParser.parse(MappedText.at(script, new Span(0, 0))).opaque().isEmpty();
    }
}
