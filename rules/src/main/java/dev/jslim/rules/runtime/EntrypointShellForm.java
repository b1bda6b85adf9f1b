package dev.jslim.rules.runtime;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.SourcePrinter;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.rules.correctness.BrokenArray;
import java.util.List;

/** CMD or ENTRYPOINT in shell form: a shell is PID 1 and swallows signals. */
public final class EntrypointShellForm extends NodeRule<Instruction> {
    public EntrypointShellForm() {
        super(
                Instruction.class,
                RuleInfo.of(
                                "entrypoint-shell-form",
                                "CMD or ENTRYPOINT is in shell form",
                                RuleInfo.Category.CORRECTNESS,
                                Severity.WARNING)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .broader("DL3025")
                        .same("JSONArgsRecommended", "S7019"));
    }

    @Override
    public List<Finding> check(Instruction instruction, RuleContext context) {
        CommandForm form = instruction instanceof Instruction.Cmd cmd
                ? cmd.form()
                : instruction instanceof Instruction.Entrypoint entrypoint ? entrypoint.form() : null;
        boolean ownShell = context.stage() != null
                && !context.graph()
                        .shellAt(context.stage(), instruction.span().start())
                        .isEmpty();
        if (!(form instanceof CommandForm.ShellForm shell)
                || ownShell
                || shell.text().startsWith("exec ")
                || BrokenArray.is(shell.text())) {
            return List.of();
        }
        List<String> words = ExecWords.of(shell, context);
        if (words == null) {
            return found(
                    shell.span(),
                    "a shell is PID 1 here and passes no signals on, so docker stop waits and then kills; begin the command"
                            + " with exec, or write a JSON array if no variables are needed");
        }
        return found(
                shell.span(),
                "a shell is PID 1 here and passes no signals on, so docker stop waits and then kills; write a JSON array",
                Fix.of(
                        "write a JSON array",
                        Applicability.UNSAFE,
                        TextEdit.replace(shell.span(), SourcePrinter.execForm(words))));
    }
}
