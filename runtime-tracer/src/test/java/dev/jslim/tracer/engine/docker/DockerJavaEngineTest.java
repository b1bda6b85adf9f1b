package dev.jslim.tracer.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jslim.analyzer.JslimException.EngineUnavailable;
import dev.jslim.analyzer.JslimException.ImageNotFound;
import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.tracer.EngineTest;
import dev.jslim.tracer.TestImages;
import dev.jslim.tracer.engine.ContainerEngine;
import dev.jslim.tracer.engine.ContainerSpec;
import dev.jslim.tracer.engine.Endpoint;
import dev.jslim.tracer.engine.Endpoints;
import dev.jslim.tracer.engine.Host;
import dev.jslim.tracer.engine.Publishing;
import dev.jslim.tracer.engine.Session;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
            assertThat(engine.containerState(id).host().name()).isNotEmpty();
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

    /** Whether a server in a container is reached where its state says. */
    private static void assertAnswers(ContainerEngine engine, Session session, String address, boolean published)
            throws Exception {
        String server = "use IO::Socket::INET; $s = IO::Socket::INET->new(LocalPort => 7000, Listen => 5);"
                + "while ($c = $s->accept) { print $c 'hello'; close $c }";
        String id = session.createContainer(
                ContainerSpec.of(TestImages.BASE)
                        .running(List.of("/usr/bin/perl", "-e", server))
                        .withPorts(List.of(7000)),
                "test");
        engine.startContainer(id);
        Host host = engine.containerState(id).host();
        assertThat(host.name()).startsWith(address);
        assertThat(host.published().containsKey(7000)).isEqualTo(published);
        Instant limit = Instant.now().plusSeconds(20);
        String answer = "";
        while (!answer.equals("hello") && Instant.now().isBefore(limit)) {
            // The engine's own forwarder accepts connections before the server does, and drops them then.
            try (Socket socket = new Socket(host.name(), host.port(7000))) {
                answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            } catch (IOException notYet) {
                Thread.onSpinWait();
            }
        }
        assertThat(answer).isEqualTo("hello");
    }

    @Test
    @EngineTest
    void portsArePublishedOnThisMachineOnlyWhenAskedFor() throws Exception {
        Endpoint endpoint = Endpoints.ofThisProcess().candidates().getFirst();
        try (ContainerEngine engine = Engines.connect(endpoint);
                Session session = new Session(engine)) {
            assertAnswers(engine, session, "", false);
        }
        try (ContainerEngine engine = Engines.connect(endpoint, Publishing.ALWAYS);
                Session session = new Session(engine)) {
            assertAnswers(engine, session, "127.0.0.1", true);
        }
    }

    @Test
    void whatPublishesIsReadFromTheEnvironment() {
        assertThat(Publishing.of(Map.of())).isEqualTo(Publishing.AUTO);
        assertThat(Publishing.of(Map.of("JSLIM_PUBLISH", "never"))).isEqualTo(Publishing.NEVER);
        assertThatThrownBy(() -> Publishing.of(Map.of("JSLIM_PUBLISH", "yes")))
                .isInstanceOf(InputInvalid.class)
                .hasMessageContaining("JSLIM_PUBLISH is 'yes'");
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
