package dev.jslim.tracer.sensor;

import dev.jslim.tracer.TestImages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Debian image with the sensor in it, with programs that make the kernel look like a lesser one, and a set-user-ID id. */
final class TracerImage {
    static final String NAME = "jslim-test-tracers";
    static final String ACCESSES = "/test/accesses";
    static final String TRACEES = "/test/tracees";
    /** The log of {@link #sensor}. */
    static final String LOG = "/test/log";

    private TracerImage() {}

    static void build(Path directory) throws IOException, InterruptedException {
        TestPrograms.assumeSensor();
        for (String name : List.of("accesses", "tracees", "lacking")) {
            compile(directory, name, "-static", "-O1", "-pthread");
        }
        compile(directory, "i386", "-m32", "-static", "-nostdlib", "-ffreestanding", "-fno-pie", "-no-pie");
        Path sensor = directory.resolve("sensor");
        Files.write(sensor, SensorBinary.forArchitecture("x86_64").content());
        if (!sensor.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make the sensor executable");
        }
        TestImages.build(
                directory,
                NAME,
                "FROM " + TestImages.BASE + "\nCOPY accesses tracees lacking i386 sensor /test/\n"
                        + "RUN chmod 1777 /test && cp /usr/bin/id /test/id && chmod 4755 /test/id\n");
    }

    static void remove() throws IOException, InterruptedException {
        TestImages.remove(NAME);
    }

    /** Returns a command that runs another under a sensor that chooses its engine. */
    static List<String> sensor(String log, List<String> command) {
        List<String> all = new ArrayList<>(List.of("/test/sensor", "-o", log, "--"));
        all.addAll(command);
        return all;
    }

    /** Returns a command that runs another where something lacks: names of src/test/c/lacking.c, with commas. */
    static List<String> lacking(String what, List<String> command) {
        List<String> all = new ArrayList<>(List.of("/test/lacking", what));
        all.addAll(command);
        return all;
    }

    /** Runs a command that starts a sensor with {@link #LOG}. */
    static TracedContainer.Ended run(List<String> options, List<String> command)
            throws IOException, InterruptedException {
        try (TracedContainer container = TracedContainer.plain(NAME, options, command)) {
            TracedContainer.Ended ended = container.run();
            return new TracedContainer.Ended(
                    ended.exitCode(), ended.output(), ended.errors(), container.reportWithEnd(LOG));
        }
    }

    private static void compile(Path directory, String name, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("cc"));
        command.addAll(List.of(options));
        command.addAll(List.of("-o", directory.resolve(name).toString(), "src/test/c/" + name + ".c"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(String.join(" ", command) + " failed:\n" + output);
        }
    }
}
