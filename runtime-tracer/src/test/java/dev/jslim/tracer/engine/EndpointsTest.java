package dev.jslim.tracer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jslim.analyzer.JslimException.EngineUnavailable;
import dev.jslim.analyzer.JslimException.InputInvalid;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndpointsTest {
    // sha256 of "remote", which is how the docker program names the directory of that context.
    private static final String REMOTE = "b71199ebd070b36beab7317920c2c2f1d777df8d05e5527d8458fda57cb17a7a";

    @TempDir
    private Path home = Path.of("");

    private List<URI> hosts(Map<String, String> environment) {
        return new Endpoints(environment, home)
                .candidates().stream().map(Endpoint::host).toList();
    }

    private void write(String path, String text) throws IOException {
        Path file = home.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void dockerHostIsTheOnlyCandidate() {
        assertThat(hosts(Map.of("DOCKER_HOST", "tcp://10.0.0.1:2375", "DOCKER_CONTEXT", "x")))
                .containsExactly(URI.create("tcp://10.0.0.1:2375"));
    }

    @Test
    void withoutAnythingTheDefaultSocketComesFirstAndOthersOnlyIfTheyAreThere() throws IOException {
        write(".docker/run/docker.sock", "");
        assertThat(hosts(Map.of()))
                .containsExactly(
                        URI.create("unix:///var/run/docker.sock"),
                        URI.create("unix://" + home + "/.docker/run/docker.sock"));
    }

    @Test
    void theCurrentContextIsFollowed() throws IOException {
        write(".docker/config.json", "{\"currentContext\": \"remote\"}");
        write(
                ".docker/contexts/meta/" + REMOTE + "/meta.json",
                "{\"Endpoints\": {\"docker\": {\"Host\": \"unix:///run/other.sock\"}}}");
        assertThat(hosts(Map.of())).containsExactly(URI.create("unix:///run/other.sock"));
    }

    @Test
    void aContextThatDoesNotExistIsNamed() {
        assertThatThrownBy(() -> hosts(Map.of("DOCKER_CONTEXT", "nowhere")))
                .isInstanceOf(InputInvalid.class)
                .hasMessageContaining("'nowhere'");
    }

    @Test
    void everyAttemptIsListedWithItsReason() {
        List<Endpoint> candidates = List.of(
                new Endpoint("first", URI.create("unix:///a"), false, null),
                new Endpoint("second", URI.create("tcp://b:1"), false, null));
        EngineLocator locator = new EngineLocator(endpoint -> {
            throw new EngineUnavailable("reason of " + endpoint.origin(), "");
        });
        assertThatThrownBy(() -> locator.locate(candidates))
                .isInstanceOf(EngineUnavailable.class)
                .hasMessageContaining("first (unix:///a): reason of first")
                .hasMessageContaining("second (tcp://b:1): reason of second");
    }
}
