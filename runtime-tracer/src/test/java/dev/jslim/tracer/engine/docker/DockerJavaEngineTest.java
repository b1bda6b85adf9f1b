package dev.jslim.tracer.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jslim.analyzer.JslimException.EngineUnavailable;
import dev.jslim.analyzer.JslimException.ImageNotFound;
import dev.jslim.tracer.EngineTest;
import dev.jslim.tracer.TestImages;
import dev.jslim.tracer.engine.ContainerEngine;
import dev.jslim.tracer.engine.ContainerSpec;
import dev.jslim.tracer.engine.Endpoint;
import dev.jslim.tracer.engine.Session;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DockerJavaEngineTest {
    @Test
    @EngineTest
    void aContainerLivesFromCreationToRemoval() {
        try (ContainerEngine engine = Engines.open();
                Session session = new Session(engine)) {
            String id = session.createContainer(
                    ContainerSpec.of(TestImages.BASE)
                            .running(List.of("/bin/sh", "-c", "echo hello; exec sleep 60"))
                            .withVolume("/.jslim"),
                    "test");
            assertThat(engine.containerState(id).status()).isEqualTo("created");
            engine.startContainer(id);
            assertThat(engine.containerState(id).address()).isNotEmpty();
            var exec =
                    engine.exec(id, List.of("/bin/sh", "-c", "echo abc > /.jslim/x; exit 3"), Duration.ofSeconds(20));
            assertThat(exec.exitCode()).isEqualTo(3);
            assertThat(engine.fileSize(id, "/.jslim/x")).hasValue(4);
            assertThat(engine.fileSize(id, "/.jslim/y")).isEmpty();
            engine.stopContainer(id, Duration.ofSeconds(0));
            assertThat(engine.containerState(id).exitCode()).isEqualTo(137);
            assertThat(engine.logs(id, 5)).containsExactly("hello");
            assertThat(engine.labelled(Session.LABEL, session.id())).hasSize(2);
            session.removeContainer(id);
            assertThat(engine.labelled(Session.LABEL, session.id())).isEmpty();
        }
    }

    @Test
    @EngineTest
    void aMissingImageIsNamed() {
        try (ContainerEngine engine = Engines.open()) {
            assertThatThrownBy(() -> engine.inspectImage("jslim-no-such-image:1"))
                    .isInstanceOf(ImageNotFound.class)
                    .hasMessageContaining("jslim-no-such-image:1");
        }
    }

    @Test
    void aDeadAddressIsReportedWithItsReason() {
        assertThatThrownBy(
                        () -> Engines.connect(new Endpoint("DOCKER_HOST", URI.create("tcp://127.0.0.1:1"), true, null)))
                .isInstanceOf(EngineUnavailable.class)
                .hasMessageContaining("refused");
    }

    @Test
    void aSocketThatDoesNotExistIsReported() {
        assertThatThrownBy(() ->
                        Engines.connect(new Endpoint("DOCKER_HOST", URI.create("unix:///no/such.sock"), true, null)))
                .isInstanceOf(EngineUnavailable.class)
                .hasMessage("no such socket");
    }
}
