package dev.jslim.rules.packages.family;

import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.shell.Command;
import java.util.List;

/** A rule on single calls of package managers. */
public abstract class CallRule extends NodeRule<Command.Simple> {
    protected CallRule(RuleInfo info) {
        super(Command.Simple.class, info);
    }

    @Override
    public final List<Finding> check(Command.Simple command, RuleContext context) {
        PackageCall call = context.commands().packageCall(command);
        return call == null ? List.of() : check(call, context);
    }

    /** Returns what is wrong with a call. */
    protected abstract List<Finding> check(PackageCall call, RuleContext context);

    /** Returns a fix that deletes an option with its value, or none where that would lose a comment. */
    protected static List<Fix> without(PackageCall.Option option, RuleContext context) {
        TextEdit edit = Deletions.option(option, context);
        return edit == null ? List.of() : List.of(Fix.of("delete " + option.name(), Applicability.UNSAFE, edit));
    }
}
