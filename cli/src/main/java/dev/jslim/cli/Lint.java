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
    private static final String ADD_IGNORES = "--add-ignores";

    private final Terminal terminal;
    private final LintMode mode;
    private final FindingReport report;
    private final @Nullable ChangedLines changed;
    private final Set<String> flags;

    private @Nullable Baselines baselines;
    private boolean found;
    private boolean repaired;
    private boolean failed;
    private @Nullable JslimException told;

    /**
     * Begins a run.
     *
     * @param report what findings are shown in; differences are printed as such
     * @param baselines what is known of all files; null to go by the configuration of each
     */
    Lint(Terminal terminal, LintArguments arguments, FindingReport report, @Nullable Baselines baselines) {
        String revision = arguments.one("--new-from");
        this.terminal = terminal;
        this.mode = LintMode.of(arguments);
        this.report = report;
        this.changed = revision == null ? null : new ChangedLines(revision);
        this.flags = arguments.flags();
        this.baselines = baselines;
    }

    /** Writes and reports what came of a file. */
    void accept(LintedFile file) throws IOException {
        if (file.config().excluded() != null) {
            leftOut(file);
            return;
        }
        Fixed fixed = file.fixed();
        if (fixed == null) {
            show(file);
        } else if (mode == LintMode.DIFF) {
            diff(file, fixed);
        } else {
            write(file, fixed);
            if (!flags.contains(ADD_IGNORES)) {
                show(file);
            }
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
        if (baselines != null) {
            baselines.end(flags.contains("--quiet"));
        }
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
        }
        boolean ignores = flags.contains(ADD_IGNORES);
        int left = ignores ? file.findings().size() : 0;
        if (!flags.contains("--quiet") && (left > 0 || (differs && (ignores || target != null)))) {
            terminal.err()
                    .println("jslim: " + (ignores ? "ignored " : "repaired ")
                            + Counted.of(fixed.applied(), "problem") + " in "
                            + input.source().name()
                            + (left == 0 ? "" : ", where " + Counted.of(left, "problem") + " cannot be ignored"));
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

    private void show(LintedFile file) throws IOException {
        List<Finding> findings;
        try {
            findings = reported(file);
        } catch (JslimException e) { // of the baseline
            failed(e);
            return;
        }
        report.file(file.source(), findings);
        for (Finding finding : findings) {
            found |= file.config().failureThreshold().fails(finding.severity());
        }
    }

    private List<Finding> reported(LintedFile file) throws IOException {
        if (baselines == null && file.config().baseline() != null) {
            baselines = new Baselines(terminal, null, false);
        }
        if (changed == null) {
            return baselines == null || !baselines.concern(file)
                    ? file.findings()
                    : baselines.unknown(file, file.findings());
        }
        List<Finding> inChanged = new ArrayList<>();
        List<Finding> all = new ArrayList<>();
        for (Finding finding : file.findings()) {
            (isInChangedLines(file, finding, changed) ? inChanged : all).add(finding);
        }
        if (baselines == null || !baselines.concern(file)) {
            return inChanged;
        }
        // Of several that look alike, the ones in old lines are those that are known.
        int old = all.size();
        all.addAll(inChanged);
        List<Finding> reported = new ArrayList<>();
        List<Finding> unknown = baselines.unknown(file, all);
        for (int i = 0, next = 0; i < all.size() && next < unknown.size(); i++) {
            if (all.get(i).equals(unknown.get(next))) {
                next++;
                if (i >= old) {
                    reported.add(all.get(i));
                }
            }
        }
        return reported;
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

    private static boolean isInChangedLines(LintedFile file, Finding finding, ChangedLines changed) throws IOException {
        Path path = file.input().file();
        SourceText source = file.source();
        int first = source.position(finding.span().start()).line();
        int last = source.position(
                        Math.max(finding.span().start(), finding.span().end() - 1))
                .line();
        return path == null || changed.touches(path, first, last);
    }
}
