package dev.jslim.tracer.sensor;

import dev.jslim.analyzer.JslimException;
import dev.jslim.tracer.TestImages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The programs of src/test/c in an image that has nothing else, so that every path in a log is one of theirs. */
final class TestPrograms {
    static final String IMAGE = "jslim-test-sensor-scratch";
    static final String PROGRAM = "/bin/accesses";

    private TestPrograms() {}

    /** Skips the test, with the reason, where jslim itself was built without a compiler. */
    static void assumeSensor() {
        assumeSensor("x86_64");
    }

    static void assumeSensor(String architecture) {
        try {
            SensorBinary.forArchitecture(architecture);
        } catch (JslimException.ToolMissing e) {
            if ("required".equals(System.getenv("JSLIM_ENGINE"))) {
                throw e;
            }
            Assumptions.abort(String.valueOf(e.getMessage()));
        }
    }

    static void buildImage(Path directory) throws IOException, InterruptedException {
        compile("cc", directory.resolve("accesses"), "accesses.c", "-static", "-O1", "-pthread");
        compile(
                "cc",
                directory.resolve("i386"),
                "i386.c",
                "-m32",
                "-O1",
                "-static",
                "-nostdlib",
                "-ffreestanding",
                "-fno-pie",
                "-no-pie");
        Path data = Files.createDirectories(directory.resolve("data/sub"));
        Files.createDirectories(data.resolveSibling("there"));
        for (String name : List.of("here", "here2", "sub/inner", "sub/inner2")) {
            Files.writeString(directory.resolve("data").resolve(name), "content\n");
        }
        Files.createSymbolicLink(data.resolveSibling("link"), Path.of("here"));
        Files.createSymbolicLink(data.resolveSibling("link2"), Path.of("here2"));
        Files.createSymbolicLink(data.resolveSibling("absolute-link"), Path.of("/here"));
        Path script = Files.writeString(data.resolveSibling("script"), "#! /data/inner-script first\n");
        Path inner = Files.writeString(data.resolveSibling("inner-script"), "#!/bin/accesses\n");
        if (!script.toFile().setExecutable(true) || !inner.toFile().setExecutable(true)) {
            throw new IOException("cannot make the scripts executable");
        }
        TestImages.build(directory, IMAGE, """
                FROM scratch
                COPY accesses i386 /bin/
                COPY data /data
                """);
    }

    static void removeImage() throws IOException, InterruptedException {
        TestImages.remove(IMAGE);
    }

    static void compile(String compiler, Path program, String source, String... options)
            throws IOException, InterruptedException {
        java.util.List<String> command = new java.util.ArrayList<>(List.of(compiler));
        command.addAll(List.of(options));
        command.addAll(
                List.of("-o", program.toString(), Path.of("src/test/c", source).toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(String.join(" ", command) + " failed:\n" + output);
        }
    }
}
