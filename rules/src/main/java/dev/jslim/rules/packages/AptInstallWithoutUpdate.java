package dev.jslim.rules.packages;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageSpec;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.syntax.Instruction;
import java.util.List;

/** {@code apt-get install} in a RUN that relies on the package lists of an earlier, perhaps older, layer. */
public final class AptInstallWithoutUpdate extends NodeRule<Instruction.Run> {
    public AptInstallWithoutUpdate() {
        super(
                Instruction.Run.class,
                RuleInfo.of(
                                "apt-install-without-update",
                                "Packages are installed from the lists of an earlier layer",
                                RuleInfo.Category.CACHE_ORDER,
                                Severity.WARNING)
                        .fixes(RuleInfo.Fixability.UNSAFE));
    }

    @Override
    public List<Finding> check(Instruction.Run run, RuleContext context) {
        Stage stage = context.stage();
        PackageCall call = Apt.installWithoutUpdate(context.commands());
        if (stage == null
                || call == null
                || context.onBuild()
                || !AptHistory.of(context).refreshedBefore(stage, run.span().start())) {
            return List.of();
        }
        if (call.packages().isEmpty() || local(context.commands().specs(call))) {
            return List.of();
        }
        String message =
                "the package lists come from an earlier layer, which the build cache may have kept for months, so this"
                        + " fails or installs old versions; run apt-get update in the same RUN";
        Fix fix = Fix.of("refresh the lists first", Applicability.UNSAFE, Apt.updateBefore(call));
        return found(call.verbWord().span(), message, Apt.isArray(call, run) ? List.of() : List.of(fix));
    }

    private static boolean local(List<PackageSpec> specs) {
        for (PackageSpec spec : specs) {
            if (spec.kind() != PackageSpec.Kind.PATH && spec.kind() != PackageSpec.Kind.URL) {
                return false;
            }
        }
        return true;
    }
}
