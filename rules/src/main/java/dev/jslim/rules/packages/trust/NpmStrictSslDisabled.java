package dev.jslim.rules.packages.trust;

import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.rules.packages.family.ForbiddenOptionRule;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** npm, yarn or pnpm is told to accept any certificate. */
public final class NpmStrictSslDisabled extends ForbiddenOptionRule {
    private static final String VARIABLES = " npm_config_strict_ssl yarn_strict_ssl yarn_enable_strict_ssl ";

    public NpmStrictSslDisabled() {
        super(RuleInfo.of(
                        "npm-strict-ssl-disabled",
                        "The registry may show any certificate",
                        RuleInfo.Category.SECURITY,
                        Severity.ERROR)
                .fixes(RuleInfo.Fixability.UNSAFE)
                .same("CKV2_DOCKER_12", "CKV2_DOCKER_13"));
    }

    @Override
    protected boolean forbidden(PackageCall call, PackageCall.Option option) {
        boolean off = option.name().equals("--strict-ssl") && "false".equals(option.value());
        return isNode(call) && (off || option.name().equals("--no-strict-ssl"));
    }

    @Override
    protected boolean forbidden(String variable, String value) {
        return VARIABLES.contains(" " + variable.toLowerCase(Locale.ROOT) + " ")
                && (value.equals("false") || value.equals("0") || value.isEmpty());
    }

    @Override
    protected @Nullable String setting(PackageCall call) {
        if (!isNode(call) || !(call.verb().equals("config set") || call.verb().equals("set"))) {
            return null;
        }
        String words = String.join("=", call.packages());
        boolean off = words.equals("strict-ssl=false") || words.equals("enableStrictSsl=false");
        return off ? words.substring(0, words.indexOf('=')) + " false" : null;
    }

    @Override
    protected String message(String option) {
        return option
                + " makes the package manager accept any certificate, so whoever sits on the way decides what code is"
                + " installed; delete it, and hand it the certificate of your registry with cafile";
    }

    private static boolean isNode(PackageCall call) {
        PackageManager manager = call.manager();
        return manager == PackageManager.NPM || manager == PackageManager.YARN || manager == PackageManager.PNPM;
    }
}
