package dev.jslim.tracer.sensor;

import dev.jslim.tracer.TestImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Two images that the tests of the sensor share: one with the usual programs that change users, watch others and start
 * services, and one with nothing but the programs of src/test/c. Built for the first test that wants them, removed after the
 * last.
 */
final class SensorImages implements BeforeAllCallback {
    /** Debian with sudo, gosu, tini and the like, our programs in {@code /test}, and the users app and guest. */
    static final String TOOLS = "jslim-test-cover-tools";
    /** Only our programs and what they need: no shell, no ldd, no passwd. */
    static final String SCRATCH = "jslim-test-cover-scratch";

    private static final String DOCKERFILE = """
            ARG BASE
            FROM $BASE AS tools
            RUN apt-get -qq update \\
             && apt-get -qq install -y --no-install-recommends \\
                  sudo gosu tini dumb-init strace busybox-static runit s6 \\
             && rm -rf /var/lib/apt/lists/*
            RUN useradd --create-home app && useradd guest \\
             && echo 'app ALL=(ALL) NOPASSWD: ALL' > /etc/sudoers.d/app \\
             && mkdir -p /service/one && printf '#!/bin/sh\\nexec /test/serve\\n' > /service/one/run \\
             && chmod 755 /service/one/run
            COPY data /data
            COPY test /test

            FROM scratch
            COPY --from=tools /bin/busybox /bin/busybox
            COPY data /data
            COPY root /
            COPY test /test
            """;

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SensorImages.class))
                .computeIfAbsent("images", _ -> new Built());
    }

    /** Skips a test where a program or library to build its image with is missing, unless everything has to be tested. */
    static void assumeThere(String file, String debianPackage) {
        if (!Files.exists(Path.of(file))) {
            String message = file + " is missing; install the Debian package " + debianPackage;
            if ("required".equals(System.getenv("JSLIM_ENGINE"))) {
                throw new AssertionError(message);
            }
            Assumptions.abort(message);
        }
    }

    /** The two images, as long as they are there. */
    private static final class Built implements AutoCloseable {
        Built() {
            TestPrograms.assumeSensor();
            try {
                Path context = Files.createTempDirectory("jslim-test-images");
                try {
                    build(context);
                } finally {
                    delete(context);
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }

        @Override
        public void close() throws IOException {
            try {
                TestImages.remove(SCRATCH);
                TestImages.remove(TOOLS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void build(Path context) throws IOException, InterruptedException {
        data(Files.createDirectories(context.resolve("data")));
        programs(Files.createDirectories(context.resolve("test")), Files.createDirectories(context.resolve("root")));
        Files.writeString(context.resolve("Dockerfile"), DOCKERFILE);
        String base = "BASE=" + TestImages.BASE;
        TestImages.docker(
                "build", "--force-rm", "-q", "--build-arg", base, "--target", "tools", "-t", TOOLS, context.toString());
        TestImages.docker("build", "--force-rm", "-q", "--build-arg", base, "-t", SCRATCH, context.toString());
    }

    private static void data(Path data) throws IOException {
        Files.createDirectories(data.resolve("sub"));
        for (String name :
                List.of("here", "here2", "at-the-edge", "longe", "sub/inner", "sub/inner2", "sub/by-own-root")) {
            Files.writeString(data.resolve(name), "content\n");
        }
        for (String way : List.of("cwd", "number", "thread", "task", "descriptor", "dev", "parent", "relative")) {
            Files.writeString(data.resolve("sub/by-" + way), "content\n");
        }
        Files.createSymbolicLink(data.resolve("link"), Path.of("here"));
        executable(data.resolve("outer-script"), "#!/data/middle-script one\n");
        executable(data.resolve("middle-script"), "#! /data/inner-script\ttwo\n");
        executable(data.resolve("inner-script"), "#!/bin/busybox echo\n");
        executable(data.resolve("no-format"), "neither script nor program\n");
        executable(data.resolve("no-interpreter"), "#!/no/such/interpreter\n");
    }

    private static void executable(Path script, String text) throws IOException {
        Files.writeString(script, text);
        if (!script.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + script + " executable");
        }
    }

    private static void programs(Path to, Path root) throws IOException, InterruptedException {
        for (String name : List.of("paths", "processes", "storm", "watching", "serve", "accesses")) {
            TestPrograms.compile("cc", to.resolve(name), name + ".c", "-static", "-O1", "-pthread", "-w");
        }
        Files.copy(to.resolve("processes"), to.resolve("other"), StandardCopyOption.COPY_ATTRIBUTES);
        // What images without a shell have: a program and the libraries that it is linked with.
        TestPrograms.compile("cc", to.resolve("dynamic"), "paths.c", "-O1", "-w");
        for (String library : List.of("/lib64/ld-linux-x86-64.so.2", "/lib/x86_64-linux-gnu/libc.so.6")) {
            copy(library, root, library);
        }
        if (Files.exists(Path.of("/usr/bin/musl-gcc"))) {
            TestPrograms.compile("musl-gcc", to.resolve("musl-static"), "accesses.c", "-static", "-O1", "-w");
            TestPrograms.compile("musl-gcc", to.resolve("musl"), "accesses.c", "-O1", "-w");
            copy("/lib/x86_64-linux-musl/libc.so", root, "/lib/ld-musl-x86_64.so.1");
        }
        if (Files.exists(Path.of("/lib32/libc.so.6"))) {
            List<String> options =
                    new ArrayList<>(List.of("-m32", "-O1", "-nostdlib", "-nostartfiles", "-ffreestanding"));
            options.addAll(List.of(
                    "-fno-pie", "-no-pie", "-mstackrealign", "-Wl,--no-as-needed,-dynamic-linker,/lib/ld-linux.so.2"));
            options.add("/lib32/libc.so.6");
            TestPrograms.compile("cc", to.resolve("lib32"), "lib32.c", options.toArray(String[]::new));
            copy("/lib/ld-linux.so.2", root, "/lib/ld-linux.so.2");
            copy("/lib32/libc.so.6", root, "/lib32/libc.so.6");
        }
    }

    private static void copy(String file, Path root, String name) throws IOException {
        Path target = root.resolve(name.substring(1));
        Files.createDirectories(target.getParent());
        Files.copy(Path.of(file), target, StandardCopyOption.REPLACE_EXISTING);
        if (!target.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make " + target + " executable");
        }
    }
}
