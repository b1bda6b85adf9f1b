package dev.jslim.tracer.drive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Processes that a command has started and not waited for: where their parent has ended, nothing but the environment that they
 * inherited tells whose they are. Source: proc_pid_environ(5); elsewhere than on Linux they are not found.
 */
final class LeftBehind {
    private LeftBehind() {}

    /** Kills what was given the container's id. */
    static void kill(String container) {
        String mark = Place.CONTAINER + "=" + container;
        // Once more, for what was started while the first was at work.
        for (int round = 0; round < 2; round++) {
            ProcessHandle.allProcesses()
                    .filter(process -> process.pid() != ProcessHandle.current().pid() && has(process, mark))
                    .forEach(ProcessHandle::destroyForcibly);
        }
    }

    private static boolean has(ProcessHandle process, String mark) {
        try {
            String environment = Files.readString(
                    Path.of("/proc", String.valueOf(process.pid()), "environ"), StandardCharsets.ISO_8859_1);
            return ("\0" + environment).contains("\0" + mark + "\0");
        } catch (IOException e) {
            return false; // another user's, or gone
        }
    }
}
