package dev.jslim.cli;

import dev.jslim.analyzer.JslimException;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.Fixed;
import dev.jslim.cli.discovery.ChangedLines;
import dev.jslim.cli.report.Counted;
import dev.jslim.cli.report.FindingReport;
import dev.jslim.cli.report.UnifiedDiff;
import dev.jslim.grammar.source.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one run of {@code jslim lint} does with its files, one after the other, once they are linted: write and report. */
final class Lint {
    private final Terminal terminal;
    private final LintMode mode;
    private final FindingReport report;
    private final @Nullable ChangedLines changed;
    private final Set<String> flags;

    private boolean found;
    private boolean repaired;
    private boolean failed;
    private @Nullable JslimException told;

    /**
     * Begins a run.
     *
     * @param report what findings are shown in; differences are printed as such
     * @param changed where findings are reported; null for everywhere
     */
    Lint(Terminal terminal, LintMode mode, FindingReport report, @Nullable ChangedLines changed, Set<String> flags) {
        this.terminal = terminal;
        this.mode = mode;
        this.report = report;
        this.changed = changed;
        this.flags = flags;
    }

    /** Writes and reports what came of a file. */
    void accept(LintedFile file) throws IOException {
        if (file.config().excluded() != null) {
            leftOut(file);
            return;
        }
        Fixed fixed = file.fixed();
        if (fixed == null) {
            show(file, changed == null ? file.findings() : inChangedLines(file, changed));
        } else if (mode == LintMode.DIFF) {
            diff(file, fixed);
        } else {
            write(file, fixed);
            show(file, file.findings());
        }
    }

    /** Reports what could not be done; the other files are linted all the same. */
    void failed(JslimException failure) {
        if (failure != told) { // several files may have one bad configuration
            Failures.expected(terminal, failure, flags.contains("--debug"));
        }
        told = failure;
        failed = true;
    }

    /** Reports that a file could not be read. */
    void failed(IOException failure) {
        Failures.surroundings(terminal, failure, flags.contains("--debug"));
        failed = true;
    }

    /**
     * Ends the reports.
     *
     * @param incomplete whether something else failed, of which it was told already
     */
    ExitCode end(boolean incomplete) throws IOException {
        report.end();
        boolean complain =
                (found && !flags.contains("--fix-only")) || (repaired && flags.contains("--exit-non-zero-on-fix"));
        return failed || incomplete ? ExitCode.FAILED : complain ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    private void write(LintedFile file, Fixed fixed) {
        DockerfileInput input = file.input();
        boolean differs = !fixed.text().equals(input.source().text());
        repaired |= differs;
        Path target = input.file();
        if (target == null) {
            // The repaired text is the document that was asked for; what is left goes where messages go.
            terminal.out().writeBytes(input.encode(fixed.text()));
        } else if (differs) {
            AtomicFile.write(target, input.encode(fixed.text()));
            if (!flags.contains("--quiet")) {
                terminal.err()
                        .println("jslim: repaired " + Counted.of(fixed.applied(), "problem") + " in "
                                + input.source().name());
            }
        }
    }

    private void diff(LintedFile file, Fixed fixed) {
        DockerfileInput input = file.input();
        UnifiedDiff diff = UnifiedDiff.of(
                input.source().name(), input.marked(input.source().text()), input.marked(fixed.text()));
        if (!flags.contains("--quiet")) {
            diff.print(terminal.out(), terminal.colors());
        }
        found |= !diff.isEmpty();
    }

    private void show(LintedFile file, List<Finding> findings) throws IOException {
        report.file(file.source(), findings);
        for (Finding finding : findings) {
            found |= file.config().failureThreshold().fails(finding.severity());
        }
    }

    private void leftOut(LintedFile file) {
        DockerfileInput input = file.input();
        if (mode == LintMode.FIX && input.file() == null) {
            // Whoever asked for a repaired text gets the text.
            terminal.out().writeBytes(input.encode(input.source().text()));
        }
        if (!flags.contains("--quiet")) {
            terminal.err()
                    .println("jslim: " + input.source().name() + " is left out by "
                            + file.config().excluded());
        }
    }

    private static List<Finding> inChangedLines(LintedFile file, ChangedLines changed) throws IOException {
        Path path = file.input().file();
        List<Finding> kept = new ArrayList<>();
        SourceText source = file.source();
        for (Finding finding : file.findings()) {
            int first = source.position(finding.span().start()).line();
            int last = source.position(
                            Math.max(finding.span().start(), finding.span().end() - 1))
                    .line();
            if (path == null || changed.touches(path, first, last)) {
                kept.add(finding);
            }
        }
        return kept;
    }
}
