package dev.jslim.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The docker program, as a user runs it. */
final class Docker {
    private Docker() {}

    /** Returns what the program printed; fails unless it succeeds within ten minutes. */
    static String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("docker"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new AssertionError(String.join(" ", command) + " failed:\n" + output);
        }
        return output.strip();
    }

    /** Returns the images that the classic builder made on the way, not those it started from; BuildKit makes none. */
    static List<String> build(Path context, String name) throws IOException, InterruptedException {
        Set<String> before = Set.copyOf(run("images", "-qa").lines().toList());
        return run("build", "--force-rm", "-t", name, context.toString())
                .lines()
                .filter(line -> line.startsWith(" ---> "))
                .map(line -> line.substring(" ---> ".length()).strip())
                .filter(id -> id.matches("[0-9a-f]{12}") && !before.contains(id))
                .toList();
    }

    static long bytes(String image) throws IOException, InterruptedException {
        return Long.parseLong(run("image", "inspect", "--format", "{{.Size}}", image));
    }

    /** Removes an image; does nothing if there is none. */
    static void removeImage(String name) throws IOException, InterruptedException {
        new ProcessBuilder("docker", "rmi", name)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
