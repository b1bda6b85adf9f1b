package dev.jslim.tracer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.tracer.EngineTest;
import dev.jslim.tracer.Progress;
import dev.jslim.tracer.TestImages;
import dev.jslim.tracer.engine.docker.Engines;
import dev.jslim.tracer.process.BuildRequest;
import dev.jslim.tracer.process.DockerBuild;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EngineTest
class SessionTest {
    private final String kept = "tracer-test-kept:" + ProcessHandle.current().pid();

    @TempDir
    private Path directory = Path.of("");

    @AfterEach
    void removeImage() throws Exception {
        TestImages.remove(kept);
    }

    @Test
    void an_image_that_the_user_has_named_outlives_the_session_that_built_it() throws Exception {
        Path file = Files.writeString(
                directory.resolve("Dockerfile"),
                "FROM " + TestImages.BASE + " AS trim\nLABEL trim=" + kept + "\nRUN echo > /a\nFROM " + TestImages.BASE
                        + "\nCOPY --from=trim /a /a\nRUN echo " + kept + " > /b\nLABEL a=b\n");
        try (ContainerEngine engine = Engines.open()) {
            String name;
            String id;
            try (Session session = new Session(engine)) {
                id = new DockerBuild(session).build(BuildRequest.of(directory, file), "test", Progress.NONE);
                name = session.imageName("test");
                engine.tagImage(name, kept);
            }
            assertThat(engine.hasImage(name)).isFalse();
            assertThat(engine.inspectImage(kept).id()).isEqualTo(id);
            assertThat(TestImages.docker("images", "-aq", "--filter", "label=trim=" + kept))
                    .as("stages that the named image is not made of")
                    .isEmpty();
        }
    }
}
