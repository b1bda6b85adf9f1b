package dev.jslim.tracer.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jslim.analyzer.JslimException.ProbeFailed;
import dev.jslim.tracer.EngineTest;
import dev.jslim.tracer.Progress;
import dev.jslim.tracer.TestImages;
import dev.jslim.tracer.engine.ContainerEngine;
import dev.jslim.tracer.engine.Session;
import dev.jslim.tracer.engine.docker.Engines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images that say that they are for arm64, on an engine that is not. */
@EngineTest
class EmulationTest {
    private static final String IMAGE = "jslim-test-foreign";

    @TempDir
    private Path directory;

    @AfterEach
    void removeImage() throws Exception {
        TestImages.remove(IMAGE);
    }

    @Test
    void withoutAnEmulatorBothProcessorsAreNamed() throws Exception {
        Assumptions.assumeFalse(
                Files.exists(Path.of("/proc/sys/fs/binfmt_misc/qemu-aarch64")), "this machine has an emulator");
        load("aarch64-linux-gnu-gcc", "arm64");
        assertThatThrownBy(this::trace)
                .isInstanceOf(ProbeFailed.class)
                .hasMessageContaining("the image is for arm64, and its program cannot be run on this amd64 engine")
                .hasMessageContaining("exec format error");
    }

    /** Whoever runs it, here the kernel: that an emulator had to is known from the image and the engine. */
    @Test
    void whatAnEmulatorRanIsSaidInTheEvidence() throws Exception {
        load("cc", "arm64");
        assertThat(trace().evidence().runs().getFirst().degradations())
                .singleElement()
                .asString()
                .startsWith("the image is for arm64 and an emulator ran it on amd64");
    }

    @Test
    void theKernelRunsItsNarrowProgramsItself() throws Exception {
        load("cc", "386");
        assertThat(trace().evidence().runs().getFirst().degradations()).isEmpty();
    }

    private TraceResult trace() throws InterruptedException {
        try (ContainerEngine engine = Engines.open();
                Session session = new Session(engine)) {
            Assumptions.assumeTrue(
                    List.of("amd64", "x86_64").contains(engine.info().architecture()), "needs an x86-64 engine");
            return new Tracer(session, Progress.NONE)
                    .trace(new TraceRequest(IMAGE, RunOptions.DEFAULT, new ContinueAfter.Exit(), _ -> {}));
        }
    }

    /** An image with one program; what an image says of its processor is only said. */
    private void load(String compiler, String architecture) throws Exception {
        Path root = Files.createDirectories(directory.resolve("root"));
        run(
                compiler,
                "-std=c11",
                "-Os",
                "-ffreestanding",
                "-nostdlib",
                "-static",
                "-no-pie",
                "-fno-pie",
                "-Isrc/main/c",
                "-o",
                root + "/program",
                "src/test/c/ends.c");
        Path layer = directory.resolve("layer.tar");
        run("tar", "-C", root.toString(), "-cf", layer.toString(), "program");
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(layer)));
        Files.writeString(directory.resolve("config.json"), """
                {"architecture": "%s", "os": "linux", "config": {"Cmd": ["/program"]},
                 "rootfs": {"type": "layers", "diff_ids": ["sha256:%s"]}}
                """.formatted(architecture, digest));
        Files.writeString(directory.resolve("manifest.json"), """
                [{"Config": "config.json", "RepoTags": ["%s:latest"], "Layers": ["layer.tar"]}]
                """.formatted(IMAGE));
        Path image = directory.resolve("image.tar");
        run("tar", "-C", directory.toString(), "-cf", image.toString(), "manifest.json", "config.json", "layer.tar");
        TestImages.docker("load", "-q", "-i", image.toString());
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }
}
