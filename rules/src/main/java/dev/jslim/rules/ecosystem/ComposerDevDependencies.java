package dev.jslim.rules.ecosystem;

import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.command.RunEdits;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.rules.packages.family.CallRule;
import java.util.List;

/** {@code composer install} in the final image with what only developers need. */
public final class ComposerDevDependencies extends CallRule {
    public ComposerDevDependencies() {
        super(RuleInfo.of(
                        "composer-dev-dependencies",
                        "Packages for development are in the final image",
                        RuleInfo.Category.PACKAGE_MANAGER,
                        Severity.WARNING)
                .fixes(RuleInfo.Fixability.UNSAFE));
    }

    @Override
    protected List<Finding> check(PackageCall call, RuleContext context) {
        boolean install = call.manager() == PackageManager.COMPOSER
                && (call.verb().equals("install") || call.verb().equals("i"))
                && !call.has("--no-dev", "--dev", "--download-only")
                && !call.mayHideOptions();
        if (!install || !context.ships() || Mentions.of(context).any("COMPOSER_NO_DEV")) {
            return List.of();
        }
        TextEdit edit = RunEdits.argument(context.commands().run(), call.verbWord(), "--no-dev");
        return found(
                call.verbWord().span(),
                "composer installs what require-dev names, too: test frameworks and debuggers that the application does not need, and"
                        + " that attackers like; add --no-dev",
                Fix.of("add --no-dev", Applicability.UNSAFE, edit));
    }
}
