package dev.jslim.rules.packages;

import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.RunEdits;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.shell.Command;
import java.util.List;
import java.util.Set;

/** A call of apt that would stop and ask. */
public final class AptMissingYes extends NodeRule<Command.Simple> {
    private static final Set<String> ASKING = Set.of(
            "install",
            "reinstall",
            "remove",
            "purge",
            "upgrade",
            "dist-upgrade",
            "full-upgrade",
            "autoremove",
            "build-dep");

    public AptMissingYes() {
        super(
                Command.Simple.class,
                RuleInfo.of(
                                "apt-missing-yes",
                                "apt would ask for confirmation",
                                RuleInfo.Category.PACKAGE_MANAGER,
                                Severity.ERROR)
                        .fixes(RuleInfo.Fixability.SAFE)
                        .narrower("DL3014")
                        .broader("S6584")
                        .same("DS-0021"));
    }

    @Override
    public List<Finding> check(Command.Simple command, RuleContext context) {
        PackageCall call = context.commands().packageCall(command);
        if (call == null || !Apt.is(call) || !ASKING.contains(call.verb()) || Apt.isAnswered(call, context)) {
            return List.of();
        }
        TextEdit edit = RunEdits.argument(context.commands().run(), call.verbWord(), "-y");
        return found(
                call.verbWord().span(),
                call.invocation().program() + " " + call.verb()
                        + " asks for confirmation, and a build has nobody to answer," + " so it stops; add -y",
                Fix.of("add -y", Applicability.SAFE, edit));
    }
}
