package dev.jslim.cli;

import dev.jslim.analyzer.JslimException.InputInvalid;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A report that grows beside its place, and takes it when it is complete. */
final class ReportFile implements AutoCloseable {
    private final Path file;
    private final Path draft;
    private final PrintStream out;

    private ReportFile(Path file, Path draft, PrintStream out) {
        this.file = file;
        this.draft = draft;
        this.out = out;
    }

    /**
     * Begins a report.
     *
     * @throws InputInvalid if the file cannot be written
     */
    static ReportFile open(Path file) throws IOException {
        AtomicFile.check(file);
        // Not beside the file, which may be a device: a report is written to it as a whole then.
        Path draft = Files.createTempFile("jslim", ".report");
        PrintStream out =
                new PrintStream(new BufferedOutputStream(Files.newOutputStream(draft)), false, StandardCharsets.UTF_8);
        return new ReportFile(file, draft, out);
    }

    /** Returns where the report is printed. */
    PrintStream out() {
        return out;
    }

    /**
     * Puts the report in its place.
     *
     * @throws InputInvalid if that cannot be done; the file is then as it was
     */
    void commit() {
        out.flush();
        if (out.checkError()) {
            throw new InputInvalid("cannot write " + file + ": the disk for temporary files is full", "");
        }
        AtomicFile.copy(draft, file);
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(draft);
    }
}
