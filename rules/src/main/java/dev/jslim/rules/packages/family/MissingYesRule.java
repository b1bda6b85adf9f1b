package dev.jslim.rules.packages.family;

import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.RunEdits;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.shell.ShellWord;
import java.util.List;

/** A call that would stop and ask. */
public abstract class MissingYesRule extends CallRule {
    private final String option;

    /** @param option what makes the manager go on without asking */
    protected MissingYesRule(RuleInfo info, String option) {
        super(info);
        this.option = option;
    }

    /** Returns whether the rule is about a call: the manager asks before it does such a thing. */
    protected abstract boolean asks(PackageCall call);

    /** Returns whether an option or a configuration answers. */
    protected abstract boolean answered(PackageCall call, RuleContext context);

    /** Returns the word behind which the option goes. */
    protected abstract ShellWord place(PackageCall call);

    @Override
    protected final List<Finding> check(PackageCall call, RuleContext context) {
        if (!asks(call)
                || call.mayHideOptions()
                || answered(call, context)
                || context.commands().runs("yes")) {
            return List.of();
        }
        TextEdit edit = RunEdits.argument(context.commands().run(), place(call), option);
        return found(
                call.verbWord().span(),
                call.invocation().program() + " " + call.verb()
                        + " asks for confirmation, and a build has nobody to answer, so it stops; add " + option,
                Fix.of("add " + option, Applicability.SAFE, edit));
    }
}
