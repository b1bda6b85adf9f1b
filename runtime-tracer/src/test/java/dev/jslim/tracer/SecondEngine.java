package dev.jslim.tracer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A container engine beside the machine's own, which a test may stop, kill and fill. {@code .ci/engine} knows how. */
public final class SecondEngine implements AutoCloseable {
    /** The exit status that says: such an engine cannot be had here. */
    private static final int CANNOT = 3;

    private final Path directory;
    private final String address;

    private SecondEngine(Path directory, String address) {
        this.directory = directory;
        this.address = address;
    }

    /**
     * Starts an engine, or skips the test where it cannot be had, unless engines are required. Those of the moving release of Debian
     * are never required: what is in there tomorrow is not for us to say.
     *
     * @param name as {@code .ci/engine} has it
     * @param arguments more of them
     */
    public static SecondEngine start(String name, String... arguments) throws IOException, InterruptedException {
        return start(Map.of(), name, arguments);
    }

    /** Starts an engine whose images and containers share a disk of this size, such as {@code 500m}. */
    public static SecondEngine withDisk(String size, String name) throws IOException, InterruptedException {
        return start(Map.of("ENGINE_DISK", size), name);
    }

    private static SecondEngine start(Map<String, String> environment, String name, String... arguments)
            throws IOException, InterruptedException {
        Path script = script();
        Assumptions.assumeTrue("root".equals(System.getProperty("user.name")), "only root can start engines");
        // Short: the paths of sockets are.
        Path directory = Files.createTempDirectory(Path.of("/tmp"), "jslim-test-");
        List<String> command = new ArrayList<>(List.of(script.toString(), "start", name, directory.toString()));
        command.addAll(List.of(arguments));
        Ran ran = run(environment, command);
        SecondEngine engine =
                new SecondEngine(directory, ran.printed().strip().lines().reduce("", (a, b) -> b));
        if (ran.status() != 0) {
            engine.close();
            boolean required = "required".equals(System.getenv("JSLIM_ENGINE")) && !name.startsWith("docker-28");
            Assumptions.assumeFalse(ran.status() == CANNOT && !required, name + ": " + ran.printed());
            throw new AssertionError(name + " does not start:\n" + ran.printed());
        }
        return engine;
    }

    /** Returns the address that it listens on. */
    public URI address() {
        return URI.create(address);
    }

    /** Returns its directory. */
    public Path directory() {
        return directory;
    }

    /** Returns the environment in which docker and jslim use it, the docker program on the PATH included. */
    public Map<String, String> environment() throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("DOCKER_HOST", address);
        all.put("PATH", Files.readString(directory.resolve("path")).strip());
        all.put("DOCKER_CONFIG", directory.resolve("docker-config").toString());
        // Only Docker's own engines have BuildKit inside.
        all.put(
                "DOCKER_BUILDKIT",
                Files.readString(directory.resolve("builder")).strip());
        if (address.startsWith("tcp:")) {
            all.put("DOCKER_TLS_VERIFY", "1");
            all.put("DOCKER_CERT_PATH", directory.resolve("client").toString());
        }
        return all;
    }

    /** Runs the docker program against it and returns what it printed; fails unless it succeeds. */
    public String docker(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("env", "docker"));
        command.addAll(List.of(arguments));
        Ran ran = run(environment(), command);
        if (ran.status() != 0) {
            throw new AssertionError(String.join(" ", command) + " failed:\n" + ran.printed());
        }
        return ran.printed();
    }

    /** Gives it an image of the machine's own engine. */
    public void copy(String image) throws IOException, InterruptedException {
        Path tar = directory.resolve("image.tar");
        TestImages.docker("save", "-o", tar.toString(), image);
        docker("load", "-q", "-i", tar.toString());
        Files.delete(tar);
        // Podman puts the host that it takes for its own before the name.
        docker("tag", image, image);
    }

    /** Kills it, which leaves its containers to themselves. */
    public void kill() throws IOException, InterruptedException {
        script("kill");
    }

    /** Stops it in order. */
    public void stop() throws IOException, InterruptedException {
        script("stop");
    }

    /** Starts it again, with all that it had. */
    public void restart() throws IOException, InterruptedException {
        script("restart");
    }

    @Override
    public void close() throws IOException {
        if (!Files.exists(directory.resolve("name"))) {
            Files.delete(directory);
            return;
        }
        try {
            script("remove");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the engine in " + directory + " may remain");
        }
    }

    private void script(String verb) throws IOException, InterruptedException {
        Ran ran = run(Map.of(), List.of(script().toString(), verb, directory.toString()));
        if (ran.status() != 0) {
            throw new AssertionError("engine " + verb + " failed:\n" + ran.printed());
        }
    }

    private record Ran(int status, String printed) {}

    private static Ran run(Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Path output = Files.createTempFile("jslim-test-", ".txt");
        try {
            // A file, since what is started in the background keeps a pipe open.
            Process process = builder.redirectOutput(output.toFile()).start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(2, TimeUnit.MINUTES);
            String printed = Files.readString(output, UTF_8);
            if (!ended) {
                process.destroyForcibly();
                throw new AssertionError(String.join(" ", command) + " does not end:\n" + printed);
            }
            return new Ran(process.exitValue(), printed);
        } finally {
            Files.delete(output);
        }
    }

    private static Path script() {
        for (Path top = Path.of("").toAbsolutePath(); top != null; top = top.getParent()) {
            Path script = top.resolve(".ci/engine");
            if (Files.isExecutable(script)) {
                return script;
            }
        }
        throw new AssertionError(".ci/engine is not there");
    }
}
