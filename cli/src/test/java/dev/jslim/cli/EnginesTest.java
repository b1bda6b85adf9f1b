package dev.jslim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.evidence.EvidenceFile;
import dev.jslim.tracer.EngineTest;
import dev.jslim.tracer.SecondEngine;
import dev.jslim.tracer.ServerImage;
import dev.jslim.tracer.TestImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All that jslim does with an engine, with engines of other versions and makers than the machine's own; docs/engines.md says
 * which. The environment variable {@code JSLIM_ENGINES} names others, separated by commas.
 */
@EngineTest
class EnginesTest {
    @TempDir
    private Path temporary = Path.of("");

    @TempDir
    private Path context = Path.of("");

    static List<String> engines() {
        String wanted = System.getenv("JSLIM_ENGINES");
        return List.of((wanted == null ? "docker-26 remote,docker-28-min,docker-28-containerd,podman" : wanted)
                .split(",", -1));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void an_image_is_traced_minified_and_its_dockerfile_rewritten(String name)
            throws IOException, InterruptedException {
        String[] words = name.split(" ", -1);
        try (SecondEngine engine =
                words.length == 1 ? SecondEngine.start(name) : SecondEngine.start(words[0], words[1])) {
            engine.copy(TestImages.BASE);
            Files.writeString(context.resolve("Dockerfile"), ServerImage.context(context, "app"));
            engine.docker("build", "-q", "-t", "app", context.toString());
            String own =
                    engine.docker("create", "-v", "own:/own", TestImages.BASE).strip();

            Path evidence = temporary.resolve("evidence.json");
            run(engine, "trace", "app", "--probe", "GET /data", "-o", evidence.toString());
            assertThat(EvidenceFile.read(evidence).observations())
                    .anyMatch(seen -> seen.path().equals("/app/data.txt"));
            assertThat(run(engine, "minify", "app", "--evidence", evidence.toString()))
                    .contains("1 probe answered as before");
            run(
                    engine,
                    "rewrite",
                    context.toString(),
                    "-o",
                    temporary.resolve("Dockerfile.slim").toString());
            assertThat(temporary.resolve("Dockerfile.slim")).content().contains("AS ");

            assertThat(engine.docker("ps", "-aq", "--no-trunc")).isEqualToIgnoringWhitespace(own);
            assertThat(engine.docker("volume", "ls", "-q")).isEqualToIgnoringWhitespace("own");
            assertThat(engine.docker("images", "--format", "{{.Repository}}"))
                    .contains("app.slim")
                    .doesNotContain("jslim-session");
            assertThat(temporary.toFile().list()).allMatch(file -> !file.startsWith("jslim-"));
        }
    }

    private String run(SecondEngine engine, String... arguments) throws IOException, InterruptedException {
        JslimProcess jslim = JslimProcess.start(temporary, engine.environment(), arguments);
        assertThat(jslim.exitStatus()).as(jslim.printed()).isZero();
        return jslim.printed();
    }
}
