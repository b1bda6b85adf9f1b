package dev.jslim.tracer;

import dev.jslim.tracer.engine.ContainerEngine;
import dev.jslim.tracer.engine.EngineObject;
import dev.jslim.tracer.engine.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Small images made with the docker program, each removed by the test that made it. */
public final class TestImages {
    /** A base image that every machine running the tests has. */
    public static final String BASE = System.getProperty("jslim.test.base", "debian:bookworm-slim");

    private TestImages() {}

    /** Builds a Dockerfile in a directory under a name; fails with the build's output. */
    public static void build(Path context, String name, String dockerfile) throws IOException, InterruptedException {
        Files.writeString(context.resolve("Dockerfile"), dockerfile);
        docker("build", "--force-rm", "-q", "-t", name, context.toString());
    }

    /** Removes an image by name; does nothing if there is none. */
    public static void remove(String name) throws IOException, InterruptedException {
        new ProcessBuilder("docker", "rmi", "-f", name)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** Runs the docker program and returns what it printed; fails unless it succeeds within two minutes. */
    public static String docker(String... arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(java.util.stream.Stream.concat(
                                java.util.stream.Stream.of("docker"), java.util.Arrays.stream(arguments))
                        .toList())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new AssertionError("docker " + String.join(" ", arguments) + " failed:\n" + output);
        }
        return output;
    }

    /** Returns everything in the engine that carries the label of any session. */
    public static List<EngineObject> leftovers(ContainerEngine engine) {
        return engine.labelled(Session.LABEL, "");
    }
}
