package dev.jslim.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The Compose plugin of the docker program, as {@code .ci/compose} gets it. */
final class ComposePlugin {
    private ComposePlugin() {}

    /** Returns the variables with which docker finds it; without it the test is skipped, or fails where an engine is required. */
    static Map<String, String> environment() throws IOException, InterruptedException {
        Path top = Path.of("").toAbsolutePath();
        while (!Files.exists(top.resolve(".ci/compose"))) {
            top = top.resolve("..").normalize();
        }
        Process process = new ProcessBuilder(top.resolve(".ci/compose").toString()).start();
        process.getOutputStream().close();
        String directory = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        String problem = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            if ("required".equals(System.getenv("JSLIM_ENGINE"))) {
                throw new AssertionError(problem);
            }
            Assumptions.abort(problem);
        }
        return Map.of("DOCKER_CONFIG", directory);
    }

    /** Runs {@code docker compose} and returns what it printed. */
    static String run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("docker", "compose").redirectErrorStream(true);
        builder.command().addAll(java.util.List.of(arguments));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError("docker compose " + String.join(" ", arguments) + " failed:\n" + printed);
        }
        return printed;
    }
}
