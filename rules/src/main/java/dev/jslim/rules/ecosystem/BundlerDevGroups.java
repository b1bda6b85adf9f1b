package dev.jslim.rules.ecosystem;

import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
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

/** {@code bundle install} in the final image with what only developers need. */
public final class BundlerDevGroups extends CallRule {
    public BundlerDevGroups() {
        super(RuleInfo.of(
                        "bundler-dev-groups",
                        "Gems for development are in the final image",
                        RuleInfo.Category.ECOSYSTEM,
                        Severity.WARNING)
                .fixes(RuleInfo.Fixability.UNSAFE)
                .in(Preset.STRICT));
    }

    @Override
    protected List<Finding> check(PackageCall call, RuleContext context) {
        boolean install = call.manager() == PackageManager.BUNDLE
                && call.verb().equals("install")
                && !call.has("--without", "--with")
                && !call.mayHideOptions();
        if (!install || !context.ships() || context.onBuild() || isDecided(Mentions.of(context))) {
            return List.of();
        }
        TextEdit edit = TextEdit.insert(
                context.commands().run().span().start(),
                "ENV BUNDLE_WITHOUT=development:test" + context.source().lineBreak());
        return found(
                call.verbWord().span(),
                "bundle install brings the groups development and test, too: gems that the application does not need, and whose native"
                        + " parts take long to compile; set BUNDLE_WITHOUT=development:test",
                Fix.of("leave both groups out", Applicability.UNSAFE, edit));
    }

    private static boolean isDecided(Mentions mentions) {
        return mentions.any("BUNDLE_WITHOUT", "BUNDLE_ONLY") || mentions.inOrder("bundle config", "without");
    }
}
