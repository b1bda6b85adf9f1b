package dev.jslim.rules.packages.trust;

import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.source.Span;
import dev.jslim.rules.packages.family.ForbiddenOptionRule;

/** {@code --force-yes}, which answers every question of apt, those about missing signatures included. */
public final class AptForceYes extends ForbiddenOptionRule {
    public AptForceYes() {
        super(RuleInfo.of(
                        "apt-force-yes",
                        "apt goes on whatever it would warn of",
                        RuleInfo.Category.SECURITY,
                        Severity.ERROR)
                .fixes(RuleInfo.Fixability.UNSAFE)
                .same("CKV2_DOCKER_11"));
    }

    @Override
    protected boolean forbidden(PackageCall call, PackageCall.Option option) {
        return call.manager() == PackageManager.APT_GET && option.name().equals("--force-yes");
    }

    @Override
    protected String message(String option) {
        return "--force-yes also accepts packages without a signature, downgrades and the removal of essential packages, and apt"
                + " has it no more; use -y";
    }

    @Override
    protected Fix fix(PackageCall.Option option, RuleContext context) {
        Span span = option.word().span();
        String text = context.source().slice(span);
        int at = span.start() + text.indexOf("--force-yes");
        return Fix.of(
                "use -y", Applicability.UNSAFE, TextEdit.replace(new Span(at, at + "--force-yes".length()), "-y"));
    }
}
