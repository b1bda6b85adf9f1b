package dev.jslim.rules.shell;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule on the commands of a script. It does not look into the text for another shell, {@code sh -c "echo $name"}, which this one
 * has expanded before the other one sees it.
 */
abstract class ScriptRule extends NodeRule<Instruction.Run> {
    ScriptRule(RuleInfo info) {
        super(Instruction.Run.class, info);
    }

    /** Adds what is found in one command. */
    abstract void check(Command.Simple command, ScriptNames names, RuleContext context, List<Finding> found);

    @Override
    public final List<Finding> check(Instruction.Run run, RuleContext context) {
        if (!(run.form() instanceof CommandForm.ShellForm form)) {
            return List.of();
        }
        ScriptNames known = context.remembered(ScriptNames.class);
        ScriptNames names = known != null && known.isOf(run) ? known : new ScriptNames(run, form, context);
        if (names != known) {
            context.remember(names);
        }
        List<Finding> found = new ArrayList<>();
        for (Command.Simple command : names.commands()) {
            check(command, names, context, found);
        }
        return found;
    }
}
