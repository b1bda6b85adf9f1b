package dev.jslim.tracer.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.Sha256;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where engines may listen, in the order of the docker program: {@code DOCKER_HOST}, {@code DOCKER_CONTEXT}, the current
 * context of {@code config.json}, the default socket; then the sockets of rootless engines, Desktop, Colima and Podman. What
 * the user named explicitly is the only candidate.
 *
 * @param environment such as {@code System.getenv()}
 * @param home the user's home directory
 */
public record Endpoints(Map<String, String> environment, Path home) {
    private static final String DEFAULT_SOCKET = "/var/run/docker.sock";

    /** Returns the endpoints of this process. */
    public static Endpoints ofThisProcess() {
        return new Endpoints(System.getenv(), Path.of(System.getProperty("user.home", "/")));
    }

    /**
     * Returns the candidates, best first.
     *
     * @throws InputInvalid if the user named a context that cannot be read or an address that is none
     */
    public List<Endpoint> candidates() {
        String host = variable("DOCKER_HOST");
        if (!host.isEmpty()) {
            String verify = variable("DOCKER_TLS_VERIFY");
            String path = variable("DOCKER_CERT_PATH");
            Path certificates = verify.isEmpty() ? null : path.isEmpty() ? configuration() : Path.of(path);
            return List.of(new Endpoint("DOCKER_HOST", address(host, "DOCKER_HOST"), true, certificates));
        }
        String context = variable("DOCKER_CONTEXT");
        if (context.isEmpty()) {
            context = currentContext();
        }
        if (!context.isEmpty() && !context.equals("default")) {
            return List.of(context(context));
        }
        List<Endpoint> all = new ArrayList<>();
        all.add(new Endpoint("default socket", URI.create("unix://" + DEFAULT_SOCKET), true, null));
        String runtime = variable("XDG_RUNTIME_DIR");
        if (!runtime.isEmpty()) {
            addIfThere(all, "rootless engine", Path.of(runtime, "docker.sock"));
        }
        addIfThere(all, "Docker Desktop", home.resolve(".docker/run/docker.sock"));
        addIfThere(all, "Docker Desktop", home.resolve(".docker/desktop/docker.sock"));
        addIfThere(all, "Colima", home.resolve(".colima/default/docker.sock"));
        if (!runtime.isEmpty()) {
            addIfThere(all, "Podman", Path.of(runtime, "podman/podman.sock"));
        }
        addIfThere(all, "Podman", Path.of("/run/podman/podman.sock"));
        return all;
    }

    private static void addIfThere(List<Endpoint> all, String origin, Path socket) {
        if (Files.exists(socket)) {
            all.add(new Endpoint(origin, URI.create("unix://" + socket.toUri().getRawPath()), false, null));
        }
    }

    private Path configuration() {
        String directory = variable("DOCKER_CONFIG");
        return directory.isEmpty() ? home.resolve(".docker") : Path.of(directory);
    }

    private String currentContext() {
        JsonNode config = read(configuration().resolve("config.json"));
        return config == null ? "" : config.path("currentContext").asText("");
    }

    private Endpoint context(String name) {
        // The docker program names the directories of a context by the digest of its name.
        Path contexts = configuration().resolve("contexts");
        String digest = Sha256.hex(name.getBytes(StandardCharsets.UTF_8));
        JsonNode meta = read(contexts.resolve("meta").resolve(digest).resolve("meta.json"));
        String host = meta == null
                ? ""
                : meta.path("Endpoints").path("docker").path("Host").asText("");
        if (host.isEmpty()) {
            throw new InputInvalid(
                    "the Docker context '" + name + "' does not exist", "'docker context ls' lists those there are");
        }
        Path tls = contexts.resolve("tls").resolve(digest).resolve("docker");
        return new Endpoint(
                "context " + name, address(host, "context " + name), true, Files.isDirectory(tls) ? tls : null);
    }

    private static URI address(String host, String origin) {
        String full = host.contains("://") ? host : host.startsWith("/") ? "unix://" + host : "tcp://" + host;
        try {
            return URI.create(full);
        } catch (IllegalArgumentException e) {
            throw new InputInvalid(
                    origin + " is not an address: " + host, "use unix:///path/to/socket or tcp://host:port", e);
        }
    }

    private String variable(String name) {
        return environment.getOrDefault(name, "");
    }

    private static @Nullable JsonNode read(Path file) {
        try {
            return Files.isRegularFile(file) ? new JsonMapper().readTree(file.toFile()) : null;
        } catch (IOException e) {
            throw new InputInvalid(file + " is not readable JSON: " + e.getMessage(), "repair the file", e);
        }
    }
}
