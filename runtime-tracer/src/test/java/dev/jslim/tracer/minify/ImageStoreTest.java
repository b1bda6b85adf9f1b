package dev.jslim.tracer.minify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.tracer.EngineTest;
import dev.jslim.tracer.Progress;
import dev.jslim.tracer.engine.ContainerEngine;
import dev.jslim.tracer.engine.Session;
import dev.jslim.tracer.engine.docker.Engines;
import dev.jslim.tracer.process.BuildRequest;
import dev.jslim.tracer.process.DockerBuild;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EngineTest
class ImageStoreTest {
    @Test
    void the_size_of_an_image_is_that_of_its_files_however_the_engine_stores_them(@TempDir Path directory)
            throws Exception {
        Files.write(directory.resolve("zeros"), new byte[3_000_000]);
        Path file = Files.writeString(directory.resolve("Dockerfile"), "FROM scratch\nCOPY zeros /zeros\n");
        try (ContainerEngine engine = Engines.open();
                Session session = new Session(engine)) {
            String image = new DockerBuild(session).build(BuildRequest.of(directory, file), "test", Progress.NONE);
            assertThat(new ImageStore(session).bytes(image)).isEqualTo(3_000_000);
        }
    }
}
