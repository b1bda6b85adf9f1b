package dev.jslim.rules.packages.family;

import dev.jslim.analyzer.command.Cache;
import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.RunEdits;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.syntax.Instruction;
import java.util.List;

/** A cache that a call fills and that stays in a layer of the final image. */
public abstract class CacheLeftRule extends NodeRule<Instruction.Run> {
    protected CacheLeftRule(RuleInfo info) {
        super(Instruction.Run.class, info);
    }

    /** Returns whether the rule is about a call of the current RUN. */
    protected abstract boolean fits(PackageCall call, RuleContext context);

    /** Returns what kind of cache it is about. */
    protected abstract Cache.Kind kind();

    /** Returns the command that empties the cache of a call. */
    protected abstract String cleaning(PackageCall call);

    /** Returns what is left and why nobody needs it: the beginning of a message. */
    protected abstract String left(PackageCall call);

    @Override
    public final List<Finding> check(Instruction.Run run, RuleContext context) {
        if (!context.ships()) {
            return List.of();
        }
        for (PackageCall call : context.commands().packageCalls()) {
            if (fits(call, context) && context.commands().keeps(call, kind())) {
                String clean = cleaning(call);
                String command = call.invocation().sudo() == null ? clean : "sudo " + clean;
                TextEdit edit = RunEdits.append(context.dockerfile(), run, command);
                List<Fix> fixes = edit == null ? List.of() : List.of(Fix.of("add " + clean, Applicability.SAFE, edit));
                return found(call.verbWord().span(), left(call) + "; end the RUN with " + clean, fixes);
            }
        }
        return List.of();
    }
}
