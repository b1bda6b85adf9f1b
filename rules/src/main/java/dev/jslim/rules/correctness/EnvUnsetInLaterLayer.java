package dev.jslim.rules.correctness;

import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.build.variables.Scope;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;

/** An unset of what ENV has set. */
public final class EnvUnsetInLaterLayer extends NodeRule<Command.Simple> {
    public EnvUnsetInLaterLayer() {
        super(
                Command.Simple.class,
                RuleInfo.of(
                        "env-unset-in-later-layer",
                        "RUN unset does not take a variable of ENV away",
                        RuleInfo.Category.SECRETS,
                        Severity.WARNING));
    }

    @Override
    public List<Finding> check(Command.Simple command, RuleContext context) {
        if (command.words().isEmpty()
                || !"unset".equals(command.words().getFirst().literal())) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        Instruction run = context.instruction();
        if (run == null || context.onBuild()) {
            return List.of();
        }
        for (ShellWord word : command.words().subList(1, command.words().size())) {
            String name = word.literal();
            boolean kept = name != null
                    && isLast(command, context)
                    && isEnvironment(name, context.graph().scopeAt(run));
            if (kept) {
                findings.add(finding(
                        word.span(),
                        name
                                + " is unset for the rest of this RUN only, and stays in the image; set it in the RUN that needs"
                                + " it, instead of with ENV"));
            }
        }
        return findings;
    }

    private static boolean isEnvironment(String name, Scope scope) {
        return !(scope.declared(name) instanceof Resolution.Absent) && !scope.isArgument(name);
    }

    /** What follows in the same shell may want to do without the variable, and then it does what it should. */
    private static boolean isLast(Command.Simple command, RuleContext context) {
        return command.span().start() > LastCommand.of(context).start();
    }
}
