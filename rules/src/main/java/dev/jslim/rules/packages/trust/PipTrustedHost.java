package dev.jslim.rules.packages.trust;

import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.rules.packages.family.ForbiddenOptionRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** pip is told to believe a host whatever certificate it shows. */
public final class PipTrustedHost extends ForbiddenOptionRule {
    public PipTrustedHost() {
        super(RuleInfo.of(
                        "pip-trusted-host",
                        "pip believes a host whatever certificate it shows",
                        RuleInfo.Category.SECURITY,
                        Severity.ERROR)
                .fixes(RuleInfo.Fixability.UNSAFE)
                .same("CKV2_DOCKER_4", "CKV2_DOCKER_16"));
    }

    @Override
    protected boolean forbidden(PackageCall call, PackageCall.Option option) {
        boolean python = call.manager() == PackageManager.PIP && option.name().equals("--trusted-host");
        return python || (call.manager() == PackageManager.UV && option.name().equals("--allow-insecure-host"));
    }

    @Override
    protected boolean forbidden(String variable, String value) {
        return !value.isEmpty() && (variable.equals("PIP_TRUSTED_HOST") || variable.equals("UV_INSECURE_HOST"));
    }

    @Override
    protected @Nullable String setting(PackageCall call) {
        List<String> words = call.packages();
        boolean sets = call.manager() == PackageManager.PIP && call.verb().equals("config set");
        return sets && !words.isEmpty() && words.getFirst().endsWith(".trusted-host") ? words.getFirst() : null;
    }

    @Override
    protected String message(String option) {
        return option
                + " makes pip believe that host whatever certificate it shows, so whoever sits on the way decides what code"
                + " is installed; delete it, and hand pip the certificate of your index with --cert";
    }
}
