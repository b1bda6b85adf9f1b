package dev.jslim.rules.ecosystem;

import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.command.RunEdits;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.rules.packages.family.CallRule;
import java.util.List;

/** An installation that runs scripts of everything it installs. */
public final class NpmInstallScripts extends CallRule {
    public NpmInstallScripts() {
        super(RuleInfo.of(
                        "npm-install-scripts",
                        "Scripts of all dependencies run during the build",
                        RuleInfo.Category.SECURITY,
                        Severity.INFO)
                .fixes(RuleInfo.Fixability.UNSAFE)
                .in(Preset.ALL)
                .same("S6505"));
    }

    @Override
    protected List<Finding> check(PackageCall call, RuleContext context) {
        boolean node = call.manager() == PackageManager.NPM || call.manager() == PackageManager.YARN;
        if (!node
                || !call.installs()
                || call.has("--ignore-scripts")
                || call.mayHideOptions()
                || isOff(call, context)) {
            return List.of();
        }
        TextEdit edit = RunEdits.argument(context.commands().run(), call.verbWord(), "--ignore-scripts");
        return found(
                call.verbWord().span(),
                call.invocation().program()
                        + " runs the install scripts of every package, also of those that others depend on, with"
                        + " all rights of the build; add --ignore-scripts, and run those that are needed by name",
                Fix.of("add --ignore-scripts", Applicability.UNSAFE, edit));
    }

    /** Yarn 2 and later are switched by a variable. */
    private static boolean isOff(PackageCall call, RuleContext context) {
        return call.manager() == PackageManager.YARN
                && context.commands()
                        .environment("YARN_ENABLE_SCRIPTS", call.invocation())
                        .orElse("")
                        .equals("false");
    }
}
