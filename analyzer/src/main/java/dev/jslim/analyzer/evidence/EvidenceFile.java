package dev.jslim.analyzer.evidence;

import dev.jslim.analyzer.JslimException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Evidence as a file: JSON, described in docs/evidence.md. Equal evidence gives equal bytes. */
public final class EvidenceFile {
    /** The value of the field {@code format}; the number changes when an older reader would misunderstand. */
    public static final String FORMAT = "jslim-evidence/2";

    /** A file with more of them is refused. */
    static final int MAX_OBSERVATIONS = 5_000_000;

    static final int MAX_RUNS = 10_000;

    private EvidenceFile() {}

    /**
     * Checks that what is to be written can be read again.
     *
     * @throws JslimException.InputInvalid if it is too large
     */
    public static void checkSize(Evidence evidence) {
        if (evidence.runs().size() > MAX_RUNS || evidence.observations().size() > MAX_OBSERVATIONS) {
            throw new JslimException.InputInvalid(
                    "too large: " + evidence.runs().size() + " runs, "
                            + evidence.observations().size() + " observations; a file has at most " + MAX_RUNS
                            + " and " + MAX_OBSERVATIONS,
                    "merge fewer runs");
        }
    }

    /**
     * Reads a file.
     *
     * @throws JslimException.InputInvalid if it cannot be read or is not evidence; the message has the line
     */
    public static Evidence read(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return read(in, file.toString());
        } catch (NoSuchFileException e) {
            throw new JslimException.InputInvalid(
                    "no evidence file " + file, "write one with jslim trace IMAGE -o " + file, e);
        } catch (IOException e) {
            throw new JslimException.InputInvalid("cannot read " + file + ": " + e.getMessage(), "", e);
        }
    }

    /**
     * Reads a stream to its end, without closing it.
     *
     * @param name how messages call it
     * @throws JslimException.InputInvalid if it is not evidence
     */
    public static Evidence read(InputStream in, String name) throws IOException {
        return new EvidenceReader(name).read(in);
    }

    /**
     * Writes a file as a whole or not at all; what is not a regular file, such as {@code /dev/stdout}, is written to.
     *
     * @throws JslimException.InputInvalid if it cannot be written
     */
    public static void write(Path file, Evidence evidence) {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                writeTo(file, evidence);
                return;
            }
            // A link stays a link.
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            Path partial = target.resolveSibling(
                    "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
            try {
                writeTo(partial, evidence);
                replace(partial, target);
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (NoSuchFileException e) {
            throw new JslimException.InputInvalid(
                    "cannot write " + file + ": its directory does not exist", "make the directory first", e);
        } catch (IOException e) {
            throw new JslimException.InputInvalid(
                    "cannot write " + file + ": " + e.getMessage(),
                    "name a file in a directory that can be written",
                    e);
        }
    }

    private static void writeTo(Path file, Evidence evidence) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            write(out, evidence);
        }
    }

    /** Writes to a stream, without closing it. */
    public static void write(OutputStream out, Evidence evidence) throws IOException {
        EvidenceWriter.write(out, evidence);
    }

    private static void replace(Path partial, Path target) throws IOException {
        try {
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
