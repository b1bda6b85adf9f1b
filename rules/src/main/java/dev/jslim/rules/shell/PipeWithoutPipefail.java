package dev.jslim.rules.shell;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.SourcePrinter;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Instruction;
import java.util.List;

/** A pipeline whose left side may fail without failing the RUN. */
public final class PipeWithoutPipefail extends NodeRule<Instruction.Run> {
    public PipeWithoutPipefail() {
        super(
                Instruction.Run.class,
                RuleInfo.of(
                                "pipe-without-pipefail",
                                "A pipeline hides that its left side failed",
                                RuleInfo.Category.SHELL,
                                Severity.WARNING)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .in(Preset.STRICT)
                        .broader("DL4006"));
    }

    @Override
    public List<Finding> check(Instruction.Run run, RuleContext context) {
        Stage stage = context.stage();
        if (stage == null || !(run.form() instanceof CommandForm.ShellForm shell) || isHandedOn(run)) {
            return List.of();
        }
        List<String> words = context.graph().shellAt(stage, run.span().start());
        BaseShell base = BaseShell.of(stage);
        if (Pipelines.hasPipefail(words, base)) {
            return List.of();
        }
        Command left = Pipelines.unsafe(shell.script());
        if (left == null) {
            return List.of();
        }
        String message = "if " + Pipelines.name(left)
                + " fails here, the RUN succeeds all the same, for only the last command of a pipeline counts; choose a"
                + " shell with pipefail: SHELL " + SourcePrinter.execForm(wanted(words, base));
        return context.onBuild()
                ? found(left.span(), message)
                : found(left.span(), message, fix(run, stage, words, base, context));
    }

    private static List<String> wanted(List<String> words, BaseShell base) {
        boolean sh = words.isEmpty() || words.getFirst().endsWith("/sh");
        String program = !sh ? words.getFirst() : base == BaseShell.ASH ? "/bin/ash" : "/bin/bash";
        return List.of(program, "-o", "pipefail", "-c");
    }

    private static Fix fix(Instruction.Run run, Stage stage, List<String> words, BaseShell base, RuleContext context) {
        boolean there = base != BaseShell.UNKNOWN
                || (!words.isEmpty() && !words.getFirst().endsWith("/sh"));
        String line = "SHELL " + SourcePrinter.execForm(wanted(words, base))
                + context.source().lineBreak();
        return new Fix(
                "insert SHELL with pipefail",
                there ? Applicability.UNSAFE : Applicability.DISPLAY_ONLY,
                List.of(TextEdit.insert(run.span().start(), line)),
                "pipefail of stage " + stage.index());
    }

    /** The heredoc of {@code RUN bash <<EOF} is the input of another shell. */
    private static boolean isHandedOn(Instruction.Run run) {
        return !run.heredocs().isEmpty()
                && run.form() instanceof CommandForm.ShellForm shell
                && !shell.text().startsWith("<<");
    }
}
