package dev.jslim.tracer.engine;

import dev.jslim.analyzer.Sha256;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The process that something belongs to, so that a later one can tell whether it still lives. Sources: proc(5) for boot_id, stat
 * and namespaces, machine-id(5).
 *
 * @param place digest of the machine, the namespace of its processes and the user; within one place, numbers of processes compare
 * @param boot digest of what the kernel calls this boot, {@code 0} where it says nothing
 * @param process its number
 * @param start when it was started, in the kernel's ticks since the boot, or milliseconds since 1970 where there is no /proc
 */
record Owner(String place, String boot, long process, long start) {
    private static final Path PROC = Path.of("/proc");
    /** Field 22 of proc_pid_stat(5), counted from the state, which follows the name in parentheses. */
    private static final int START_FIELD = 19;

    private static final int HEX = 16;
    private static final int DIGEST = 8;
    private static final Owner SELF = find(ProcessHandle.current().pid());

    /** Returns this process. */
    static Owner ofThisProcess() {
        return SELF;
    }

    /**
     * Returns whether the process is known to live no more. False if that cannot be known from here: of another machine, another
     * user, another container.
     */
    boolean isDead() {
        if (!place.equals(SELF.place)) {
            return false;
        }
        // With a machine's identity in the place, another boot of it has ended all that ran before.
        return !boot.equals(SELF.boot) || start != startOf(process);
    }

    /** Returns it in lower-case letters, digits and dots, as {@link #parse} reads it. */
    String text() {
        return place + "." + boot + "." + Long.toString(process, HEX) + "." + Long.toString(start, HEX);
    }

    /** Returns what {@link #text} wrote, or nothing if this is something else. */
    static Optional<Owner> parse(String text) {
        List<String> parts = List.of(text.split("\\.", -1));
        if (parts.size() != 4 || parts.get(0).length() != DIGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Owner(
                    parts.get(0), parts.get(1), Long.parseLong(parts.get(2), HEX), Long.parseLong(parts.get(3), HEX)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Owner find(long process) {
        String machine = read(Path.of("/etc/machine-id"));
        String boot = read(PROC.resolve("sys/kernel/random/boot_id"));
        // Without an identity of the machine nothing tells its earlier boots from other machines: each is a place of
        // its own.
        String place =
                digest(machine.isEmpty() ? boot : machine, hostName(), namespace(), System.getProperty("user.name"));
        return new Owner(place, boot.isEmpty() ? "0" : digest(boot), process, startOf(process));
    }

    /** Returns when a process was started, or -1 if there is none, or one that has ended and only waits for its parent. */
    private static long startOf(long process) {
        if (!Files.exists(PROC.resolve("self/stat"))) {
            return ProcessHandle.of(process)
                    .flatMap(handle -> handle.info().startInstant())
                    .map(Instant::toEpochMilli)
                    .orElse(-1L);
        }
        String stat = read(PROC.resolve(process + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
        boolean ended = fields.length <= START_FIELD || fields[0].equals("Z") || fields[0].equals("X");
        return ended ? -1 : Long.parseLong(fields[START_FIELD]);
    }

    private static String namespace() {
        try {
            return Files.readSymbolicLink(PROC.resolve("self/ns/pid")).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static String hostName() {
        String name = read(PROC.resolve("sys/kernel/hostname"));
        try {
            return name.isEmpty() ? InetAddress.getLocalHost().getHostName() : name;
        } catch (UnknownHostException e) {
            return "";
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).strip();
        } catch (IOException e) {
            return "";
        }
    }

    private static String digest(String... parts) {
        return Sha256.hex(String.join("\n", parts).getBytes(StandardCharsets.UTF_8))
                .substring(0, DIGEST);
    }
}
