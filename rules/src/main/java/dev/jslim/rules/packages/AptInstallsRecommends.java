package dev.jslim.rules.packages;

import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.RunEdits;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.shell.Command;
import java.util.List;

/** {@code apt-get install} without {@code --no-install-recommends} in a layer of the final image. */
public final class AptInstallsRecommends extends NodeRule<Command.Simple> {
    public AptInstallsRecommends() {
        super(
                Command.Simple.class,
                RuleInfo.of(
                                "apt-installs-recommends",
                                "apt installs recommended packages too",
                                RuleInfo.Category.PACKAGE_MANAGER,
                                Severity.INFO)
                        .in(Preset.STRICT)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .same("DL3015")
                        .broader("S6500")
                        .same("DS-0029"));
    }

    @Override
    public List<Finding> check(Command.Simple command, RuleContext context) {
        PackageCall call = context.commands().packageCall(command);
        boolean install = call != null && Apt.is(call) && call.verb().equals("install");
        if (call == null || !install || !context.ships() || call.operands().isEmpty() || decided(call, context)) {
            return List.of();
        }
        String option =
                call.invocation().program().equals("aptitude") ? "--without-recommends" : "--no-install-recommends";
        TextEdit edit = RunEdits.argument(context.commands().run(), Apt.behindYes(call), option);
        return found(
                call.verbWord().span(),
                "recommended packages are installed too, often more bytes than the packages themselves; add " + option
                        + ", and name what is really needed",
                Fix.of("add " + option, Applicability.UNSAFE, edit));
    }

    private static boolean decided(PackageCall call, RuleContext context) {
        for (PackageCall.Option option : call.options()) {
            String value = option.value();
            boolean setting = option.name().equals("-o") || option.name().equals("--option");
            if (setting && (value == null || value.contains("Install-Recommends"))) {
                return true;
            }
        }
        return call.has("--no-install-recommends", "--install-recommends")
                || (call.invocation().program().equals("aptitude")
                        && call.has("-R", "--without-recommends", "-r", "--with-recommends"))
                || call.mayHideOptions()
                || Apt.configures(context, "Install-Recommends");
    }
}
