package dev.jslim.tracer.sensor;

import dev.jslim.tracer.TestImages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A container with or without the sensor, made with the docker program because that has every option of a container. Closing
 * removes it.
 */
final class TracedContainer implements AutoCloseable {
    private final String id;

    private TracedContainer(String id) {
        this.id = id;
    }

    record Ended(int exitCode, String output, String errors, SensorReport report) {}

    /** Creates a container whose command runs under the sensor; {@code options} are those of docker create. */
    static TracedContainer traced(Path scratch, String image, List<String> options, List<String> command)
            throws IOException, InterruptedException {
        return traced(scratch, image, options, SensorOptions.plain(SensorOptions.LOG), command);
    }

    static TracedContainer traced(
            Path scratch, String image, List<String> options, SensorOptions sensor, List<String> command)
            throws IOException, InterruptedException {
        List<String> entrypoint = sensor.entrypoint(command);
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-v", SensorOptions.DIRECTORY));
        TracedContainer container = plain(image, all, entrypoint.getFirst(), entrypoint.subList(1, entrypoint.size()));
        Path stage = Files.createDirectories(scratch.resolve("stage"));
        Path program = stage.resolve("sensor");
        Files.write(program, SensorBinary.forArchitecture("x86_64").content());
        Files.setPosixFilePermissions(program, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        Path out = Files.createDirectories(stage.resolve("out"));
        Files.setPosixFilePermissions(out, java.nio.file.attribute.PosixFilePermissions.fromString("rwxrwxrwx"));
        TestImages.docker("cp", stage + "/.", container.id + ":" + SensorOptions.DIRECTORY);
        return container;
    }

    static TracedContainer plain(String image, List<String> options, List<String> command)
            throws IOException, InterruptedException {
        return plain(image, options, command.getFirst(), command.subList(1, command.size()));
    }

    private static TracedContainer plain(String image, List<String> options, String entrypoint, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> create = new ArrayList<>(List.of("create", "--entrypoint", entrypoint));
        create.addAll(options);
        create.add(image);
        create.addAll(arguments);
        return new TracedContainer(
                TestImages.docker(create.toArray(String[]::new)).strip());
    }

    String id() {
        return id;
    }

    /** Runs to the end. */
    Ended run() throws IOException, InterruptedException {
        return run(PhaseBoundaries.NONE);
    }

    Ended run(PhaseBoundaries phases) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("docker", "start", "-a", id).start();
        process.getOutputStream().close();
        CompletableFuture<String> errors = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
        String output = text(process.getInputStream());
        int exitCode = process.waitFor();
        byte[] log = fileIfThere(SensorOptions.LOG);
        SensorReport report = log.length == 0
                ? new SensorReport("", List.of(), new java.util.TreeMap<>(), List.of(), false)
                : SensorLog.read(new ByteArrayInputStream(log), phases);
        return new Ended(exitCode, output, errors.join(), report);
    }

    /** Returns the log as it is now; it may be of a running container. */
    byte[] log() throws IOException, InterruptedException {
        byte[] log = fileIfThere(SensorOptions.LOG);
        if (log.length == 0) {
            throw new AssertionError("there is no log");
        }
        return log;
    }

    /** Waits for the end mark of another log; the last process of an exec may end after the engine said so. */
    SensorReport reportWithEnd(String log) throws IOException, InterruptedException {
        while (true) {
            byte[] bytes = fileIfThere(log);
            if (bytes.length > 0) {
                SensorReport report = SensorLog.read(new ByteArrayInputStream(bytes), PhaseBoundaries.NONE);
                if (report.complete()) {
                    return report;
                }
            }
            Thread.sleep(20);
        }
    }

    private byte[] fileIfThere(String path) throws IOException, InterruptedException {
        Path copy = Files.createTempFile("sensor", ".log");
        try {
            int status = new ProcessBuilder("docker", "cp", id + ":" + path, copy.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            return status == 0 ? Files.readAllBytes(copy) : new byte[0];
        } finally {
            Files.delete(copy);
        }
    }

    private static String text(java.io.InputStream in) {
        try {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            TestImages.docker("rm", "-f", "-v", id);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
