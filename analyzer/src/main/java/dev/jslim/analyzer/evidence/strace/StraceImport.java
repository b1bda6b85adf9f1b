package dev.jslim.analyzer.evidence.strace;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.Sha256;
import dev.jslim.analyzer.evidence.Evidence;
import dev.jslim.analyzer.evidence.Observation;
import dev.jslim.analyzer.evidence.Run;
import dev.jslim.analyzer.image.PathBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Turns a log of {@code strace -f} into evidence: one log is one run. What a log cannot say is in the run's degradations.
 *
 * <p>Source: strace(1), sections OPTIONS and DESCRIPTION, versions 5 and 6.
 */
public final class StraceImport {
    private static final int MAX_LINE = 1 << 20;
    private static final long MAX_BYTES = 8L << 30;

    /**
     * What the log is a log of.
     *
     * @param image {@code sha256:…} of its configuration
     * @param workdir where the first program was started, as far as is known
     * @param workdirKnown whether it is, or only assumed
     */
    public record Subject(String image, String platform, String workdir, boolean workdirKnown) {}

    /** Opens a log, once for each time that it is read. */
    @FunctionalInterface
    public interface Log {
        InputStream open() throws IOException;
    }

    private interface Lines {
        void read(StraceLine line);
    }

    private StraceImport() {}

    /**
     * Reads a log.
     *
     * @param name how messages call it
     * @throws InputInvalid if nothing in it is a system call
     */
    public static Evidence read(Log log, String name, Subject subject) throws IOException {
        StraceLog reader = new StraceLog(abi(subject.platform()), subject.workdir(), subject.workdirKnown());
        each(log, name, reader::foresee);
        String digest = each(log, name, reader::read);
        if (reader.calls == 0) {
            throw new InputInvalid(
                    name + " is no log of strace: no line of it is a system call",
                    "make one with strace -f -y -o " + name + " PROGRAM");
        }
        SortedMap<String, List<Integer>> calls = new TreeMap<>();
        reader.systemCalls.forEach((abi, numbers) -> calls.put(abi, List.copyOf(numbers)));
        Run run = Run.of(
                reader.started,
                "sha256:" + digest,
                reader.command,
                "",
                "strace",
                reader.ended,
                degradations(reader),
                List.of(),
                calls,
                reader.exitCode);
        List<Observation> seen = new ArrayList<>();
        reader.counts.forEach((observation, count) -> seen.add(observation.withCount(count)));
        return Evidence.of(subject.image(), subject.platform(), run, seen);
    }

    private static List<String> degradations(StraceLog log) {
        List<String> notes = new ArrayList<>(log.notes);
        if (log.strange > 0) {
            notes.add(log.strange + " lines of the log were not understood");
        }
        if (log.strangers() > 0) {
            notes.add(log.strangers() + " processes were not followed; strace -f follows them");
        }
        notes.add("imported from strace: phases are not known, all is start");
        notes.add("imported from strace: only the calls that strace was told to write are known");
        notes.add(
                "imported from strace: what the kernel loads for a program (its ELF or script interpreter) is not in the log");
        notes.add(
                "imported from strace: whether a file that was opened for writing was there before is not in the log");
        notes.sort(null);
        return notes;
    }

    private static String abi(String platform) {
        String architecture = platform.substring(platform.indexOf('/') + 1);
        return switch (architecture) {
            case "amd64" -> "x86_64";
            case "386" -> "i386";
            default -> architecture.startsWith("arm64") ? "aarch64" : architecture;
        };
    }

    /** Reads all lines; returns the digest of the bytes. */
    private static String each(Log log, String name, Lines lines) throws IOException {
        try (DigestInputStream in = new DigestInputStream(log.open(), Sha256.start())) {
            byte[] buffer = new byte[1 << 16];
            ByteArrayOutputStream line = new ByteArrayOutputStream(512);
            long total = 0;
            for (int got = in.read(buffer); got > 0; got = in.read(buffer)) {
                total += got;
                int from = 0;
                for (int i = 0; i < got; i++) {
                    if (buffer[i] == '\n') {
                        line.write(buffer, from, i - from);
                        lines.read(StraceLine.of(PathBytes.decode(line.toByteArray())));
                        line.reset();
                        from = i + 1;
                    }
                }
                line.write(buffer, from, got - from);
                if (line.size() > MAX_LINE || total > MAX_BYTES) {
                    throw new InputInvalid(
                            name + " is no log of strace, or too large: " + (total > MAX_BYTES ? total : line.size())
                                    + (total > MAX_BYTES ? " bytes" : " bytes in a line"),
                            "make a smaller one, such as with strace -e trace=%file,%process");
                }
            }
            // A last line without its end was being written when strace was killed.
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }
}
