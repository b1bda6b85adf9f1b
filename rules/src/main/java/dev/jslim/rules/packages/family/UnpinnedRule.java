package dev.jslim.rules.packages.family;

import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageSpec;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.StarPattern;
import java.util.ArrayList;
import java.util.List;

/** Packages that a call asks for without a version. */
public abstract class UnpinnedRule extends CallRule {
    private final String example;

    /** @param example how a version is written behind a name */
    protected UnpinnedRule(RuleInfo info, String example) {
        super(info);
        this.example = example;
    }

    /** Returns whether the rule is about a call. */
    protected abstract boolean fits(PackageCall call);

    /** Returns whether something that such a call asks for has no version. */
    protected boolean unpinned(PackageCall call, PackageSpec spec) {
        return spec.kind() == PackageSpec.Kind.REGISTRY && spec.version() instanceof Resolution.Absent;
    }

    @Override
    protected final List<Finding> check(PackageCall call, RuleContext context) {
        // What is installed again keeps its version.
        if (!fits(call) || call.verb().startsWith("rei")) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        PackageSpec first = null;
        for (PackageSpec spec : context.commands().specs(call)) {
            if (spec.name() instanceof Resolution.Resolved(String name)
                    && unpinned(call, spec)
                    && !StarPattern.anyMatches(context.settings().unpinnedPackages(), name)) {
                first = first == null ? spec : first;
                names.add(name);
            }
        }
        if (first == null) {
            return List.of();
        }
        String verb = names.size() == 1 ? " has" : " have";
        return found(
                first.span(),
                Names.list(names) + verb
                        + " no version, so that the same Dockerfile gives another image on another day; write "
                        + names.getFirst() + example);
    }
}
