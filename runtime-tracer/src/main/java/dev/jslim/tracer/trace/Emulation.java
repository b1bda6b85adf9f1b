package dev.jslim.tracer.trace;

import dev.jslim.tracer.engine.EngineInfo;
import dev.jslim.tracer.engine.ImageInfo;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An image for another processor than the engine's. Its programs are run by an emulator (binfmt_misc and qemu-user), whose
 * system calls are what the sensor sees.
 */
final class Emulation {
    /** The shell's status of a command that is there and cannot be run; the sensor's, too. */
    private static final int NOT_RUNNABLE = 126;

    /** By the kernel: the architectures, in Go's words, whose programs it runs itself. */
    private static final Map<String, Set<String>> RUN_BY =
            Map.of("amd64", Set.of("amd64", "386"), "arm64", Set.of("arm64", "arm"));

    private Emulation() {}

    /** Returns what the evidence has to say of it, or null if the engine's kernel runs the image itself. */
    static @Nullable String degradation(EngineInfo engine, ImageInfo image) {
        String kernel = kernel(engine);
        return image.architecture().isEmpty()
                        || RUN_BY.getOrDefault(kernel, Set.of(kernel)).contains(image.architecture())
                ? null
                : "the image is for " + image.architecture() + " and an emulator ran it on " + kernel
                        + ": the system calls that were seen are the emulator's, and files that it used are among those recorded";
    }

    /** Returns why nothing could be run, or null if it is not for want of an emulator. */
    static @Nullable String refusal(EngineInfo engine, ImageInfo image, int exitCode) {
        return exitCode != NOT_RUNNABLE || degradation(engine, image) == null
                ? null
                : "the image is for " + image.architecture() + ", and its program cannot be run on this "
                        + kernel(engine) + " engine";
    }

    private static String kernel(EngineInfo engine) {
        return switch (engine.architecture()) {
            case "x86_64" -> "amd64";
            case "aarch64" -> "arm64";
            default -> engine.architecture();
        };
    }
}
