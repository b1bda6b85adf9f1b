package dev.jslim.cli;

import dev.jslim.analyzer.JslimException;
import dev.jslim.analyzer.build.context.BuildContext;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.FixLoop;
import dev.jslim.analyzer.lint.Fixed;
import dev.jslim.analyzer.lint.LintEngine;
import dev.jslim.analyzer.lint.LintOptions;
import dev.jslim.analyzer.lint.LintResult;
import dev.jslim.cli.report.Counted;
import dev.jslim.cli.report.FindingReport;
import dev.jslim.cli.report.UnifiedDiff;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Dockerfile;
import dev.jslim.grammar.syntax.Instruction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run of {@code jslim lint} over some files. */
final class Lint {
    /** What happens to a file beside being looked at. */
    enum Mode {
        REPORT,
        FIX,
        DIFF
    }

    private final Terminal terminal;
    private final LintEngine engine;
    private final @Nullable ShellChecks checks;
    private final LintOptions options;
    private final Mode mode;
    private final Applicability minimum;
    private final FindingReport report;
    /** That of the file before: neighbours have it in common, so that it is listed once. */
    private @Nullable BuildContext shared;

    private boolean found;
    private boolean failed;
    private boolean scripts;

    /**
     * Prepares a run.
     *
     * @param checks what the engine asks beside the rules, or null
     * @param minimum repairs that are trusted less are left alone
     * @param report what findings are shown in; differences are printed as such
     */
    Lint(
            Terminal terminal,
            LintEngine engine,
            @Nullable ShellChecks checks,
            LintOptions options,
            Mode mode,
            Applicability minimum,
            FindingReport report) {
        this.terminal = terminal;
        this.engine = engine;
        this.checks = checks;
        this.options = options;
        this.mode = mode;
        this.minimum = minimum;
        this.report = report;
    }

    /** Does the work for all paths; one that cannot be read does not keep the others from being linted. */
    ExitCode all(List<String> paths) throws IOException {
        List<DockerfileInput> waiting = new ArrayList<>();
        for (String path : paths) {
            try {
                DockerfileInput input = DockerfileInput.read(terminal, path);
                if (checks == null) {
                    one(input);
                } else {
                    waiting.add(input);
                }
            } catch (JslimException e) {
                Failures.expected(terminal, e, false);
                failed = true;
            }
        }
        if (checks != null) {
            // All scripts of all files at once: a process for each file would take longer than everything else.
            checks.prepare(waiting);
            for (DockerfileInput input : waiting) {
                one(input);
            }
            failed |= checks.failed();
        }
        if (mode != Mode.DIFF) {
            report.end();
        }
        return failed ? ExitCode.FAILED : found ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    private void one(DockerfileInput input) throws IOException {
        LintOptions own = options(input);
        switch (mode) {
            case REPORT -> {
                LintResult result = engine.lint(input.source(), own);
                scripts |= terminal.interactive() && hasScripts(result.dockerfile());
                show(input.source(), result.findings());
            }
            case FIX -> fix(input, own);
            case DIFF -> diff(input, own);
        }
    }

    private void fix(DockerfileInput input, LintOptions own) throws IOException {
        Fixed fixed = new FixLoop(engine).fix(input.source(), own, minimum);
        Path file = input.file();
        if (file == null) {
            // The repaired text is the document that was asked for; what is left goes where messages go.
            terminal.out().write(input.encode(fixed.text()));
        } else if (!fixed.text().equals(input.source().text())) {
            AtomicFile.write(file, input.encode(fixed.text()));
            terminal.err()
                    .println("jslim: repaired " + Counted.of(fixed.applied(), "problem") + " in "
                            + input.source().name());
        }
        show(
                SourceText.of(input.source().name(), fixed.text()),
                fixed.remaining().findings());
    }

    private void diff(DockerfileInput input, LintOptions own) {
        Fixed fixed = new FixLoop(engine).fix(input.source(), own, minimum);
        UnifiedDiff diff = UnifiedDiff.of(
                input.source().name(), input.marked(input.source().text()), input.marked(fixed.text()));
        diff.print(terminal.out(), terminal.colors());
        found |= !diff.isEmpty();
    }

    /** Returns whether a person watches who may want to know what finds more in scripts. */
    boolean sawScripts() {
        return scripts;
    }

    private static boolean hasScripts(Dockerfile file) {
        for (Instruction instruction : file.instructions()) {
            if (instruction instanceof Instruction.Run run && run.form() instanceof CommandForm.ShellForm) {
                return true;
            }
        }
        return false;
    }

    private void show(SourceText source, List<Finding> findings) throws IOException {
        report.file(source, findings);
        found |= !findings.isEmpty();
    }

    private LintOptions options(DockerfileInput input) {
        Path file = input.file();
        Path directory = file == null ? null : file.toAbsolutePath().getParent();
        if (directory == null) {
            return options;
        }
        BuildContext own = shared == null ? BuildContext.of(directory, file) : shared.orThatOf(directory, file);
        shared = own;
        return options.with(own);
    }
}
