package dev.jslim.rules.packages;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.syntax.Instruction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A RUN that refreshes the package lists and installs nothing. */
public final class IndexUpdateAlone extends NodeRule<Instruction.Run> {
    public IndexUpdateAlone() {
        super(
                Instruction.Run.class,
                RuleInfo.of(
                                "index-update-alone",
                                "A RUN only refreshes the package lists",
                                RuleInfo.Category.CACHE_ORDER,
                                Severity.WARNING)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .same("S6595", "DS-0017", "CKV_DOCKER_5", "CIS-DI-0007"));
    }

    @Override
    public List<Finding> check(Instruction.Run run, RuleContext context) {
        PackageCall update = Apt.update(context.commands());
        if (update == null
                || context.commands().simple().size() != 1
                || !run.flags().isEmpty()) {
            return List.of();
        }
        String message = "the build cache keeps this layer for months, and later installs then use its old lists; run "
                + update.invocation().program() + " update in the RUN that installs";
        Stage stage = context.stage();
        boolean movable = stage != null && !context.hasComments(run) && !context.onBuild();
        PackageCall install = movable ? nextInstall(stage, run, context) : null;
        if (install == null) {
            return found(update.invocation().command().span(), message);
        }
        return found(
                update.invocation().command().span(),
                message,
                Fix.of(
                        "move it into the next RUN",
                        Applicability.UNSAFE,
                        context.removal(run),
                        Apt.updateBefore(install)));
    }

    /** Returns the installation in the next RUN if that does not refresh the lists itself, else null. */
    private static @Nullable PackageCall nextInstall(@Nullable Stage stage, Instruction.Run run, RuleContext context) {
        for (Instruction next : stage == null ? List.<Instruction>of() : stage.instructions()) {
            if (next.span().start() > run.span().start() && next instanceof Instruction.Run following) {
                PackageCall install = Apt.installWithoutUpdate(context.commandsOf(following));
                return install == null || Apt.isArray(install, following) ? null : install;
            }
        }
        return null;
    }
}
