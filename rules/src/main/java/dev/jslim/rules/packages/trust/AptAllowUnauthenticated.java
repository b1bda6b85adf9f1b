package dev.jslim.rules.packages.trust;

import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.rules.packages.family.ForbiddenOptionRule;

/** apt is told to install packages that nobody vouches for. */
public final class AptAllowUnauthenticated extends ForbiddenOptionRule {
    private static final String OPTIONS =
            " --allow-unauthenticated --allow-insecure-repositories --no-allow-weak-repositories=false ";

    public AptAllowUnauthenticated() {
        super(RuleInfo.of(
                        "apt-allow-unauthenticated",
                        "apt installs packages without checking who made them",
                        RuleInfo.Category.SECURITY,
                        Severity.ERROR)
                .fixes(RuleInfo.Fixability.UNSAFE)
                .same("CKV2_DOCKER_8"));
    }

    @Override
    protected boolean forbidden(PackageCall call, PackageCall.Option option) {
        String value = option.value();
        boolean setting = (option.name().equals("-o") || option.name().equals("--option"))
                && value != null
                && value.contains("AllowUnauthenticated")
                && (value.endsWith("=true") || value.endsWith("=1"));
        boolean named = OPTIONS.contains(" " + option.name() + " ") && !"false".equals(value);
        return call.manager() == PackageManager.APT_GET && (setting || named);
    }

    @Override
    protected String message(String option) {
        return option
                + " installs packages whose signature is missing or wrong, so whoever sits on the way to the mirror decides"
                + " what is in the image; delete it, and add the repository's key with signed-by";
    }
}
