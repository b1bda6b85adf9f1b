package dev.jslim.tracer.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jslim.analyzer.JslimException.BuildFailed;
import dev.jslim.tracer.EngineTest;
import dev.jslim.tracer.Progress;
import dev.jslim.tracer.TestImages;
import dev.jslim.tracer.engine.ContainerEngine;
import dev.jslim.tracer.engine.Session;
import dev.jslim.tracer.engine.docker.Engines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EngineTest
class DockerBuildTest {
    @TempDir
    private Path directory = Path.of("");

    private BuildRequest request(String dockerfile) throws IOException {
        Path file = directory.resolve("Dockerfile");
        Files.writeString(file, dockerfile.formatted(TestImages.BASE));
        return BuildRequest.of(directory, file);
    }

    @Test
    void theImageLivesAsLongAsTheSession() throws Exception {
        // The pid makes every layer new, so that none of them is a cached one of somebody else.
        BuildRequest request = request("FROM %s AS first\nARG WORD\nRUN echo $WORD > /word\nLABEL a=b\nRUN true\n")
                .withArguments(Map.of("WORD", "w" + ProcessHandle.current().pid()));
        List<String> steps = new CopyOnWriteArrayList<>();
        String id;
        try (ContainerEngine engine = Engines.open()) {
            List<String> made;
            try (Session session = new Session(engine)) {
                id = new DockerBuild(session).build(request, "test", details(steps));
                assertThat(engine.inspectImage(id).labels()).containsExactly(Map.entry("a", "b"));
                made = List.copyOf(engine.imageIds());
            }
            assertThat(made).contains(id);
            assertThat(engine.hasImage(id)).isFalse();
            assertThat(steps).as("steps").anyMatch(step -> step.matches("\\d/\\d RUN true"));
        }
    }

    private static Progress details(List<String> all) {
        return new Progress() {
            @Override
            public void step(String what) {
                throw new AssertionError("the step is the caller's: " + what);
            }

            @Override
            public void detail(String what) {
                all.add(what);
            }

            @Override
            public void note(String text) {
                throw new AssertionError(text);
            }
        };
    }

    @Test
    void aFailureNamesTheInstructionAndTheLastLines() throws Exception {
        BuildRequest request = request("FROM %s\nRUN echo no such compiler; exit 7\n");
        try (ContainerEngine engine = Engines.open();
                Session session = new Session(engine)) {
            assertThatThrownBy(() -> new DockerBuild(session).build(request, "test", Progress.NONE))
                    .isInstanceOf(BuildFailed.class)
                    .hasMessageContaining("RUN echo no such compiler; exit 7")
                    .hasMessageContaining("no such compiler\n")
                    .hasMessageMatching("(?s).*(returned a non-zero code|exit code): 7.*");
        }
    }
}
