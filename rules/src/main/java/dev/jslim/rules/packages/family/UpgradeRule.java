package dev.jslim.rules.packages.family;

import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import java.util.List;

/** A call that upgrades everything that the base image has. */
public abstract class UpgradeRule extends CallRule {
    protected UpgradeRule(RuleInfo info) {
        super(info);
    }

    /** Returns whether the rule is about a call. */
    protected abstract boolean fits(PackageCall call);

    @Override
    protected final List<Finding> check(PackageCall call, RuleContext context) {
        if (!fits(call) || !call.operands().isEmpty()) {
            return List.of();
        }
        TextEdit edit = Deletions.command(call.invocation().command(), context);
        List<Fix> fixes = edit == null ? List.of() : List.of(Fix.of("delete the upgrade", Applicability.UNSAFE, edit));
        return found(
                call.verbWord().span(),
                call.invocation().program() + " " + call.verb()
                        + " replaces packages of the base image, which stay in its layers, by whatever is newest on the day of"
                        + " the build; use a newer base image instead",
                fixes);
    }
}
