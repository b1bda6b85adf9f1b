package dev.jslim.rules.ecosystem;

import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.source.Span;
import dev.jslim.rules.packages.family.CallRule;
import java.util.List;

/** {@code npm install} where a lock file would allow {@code npm ci}. */
public final class NpmInstallInsteadOfCi extends CallRule {
    public NpmInstallInsteadOfCi() {
        super(RuleInfo.of(
                        "npm-install-instead-of-ci",
                        "npm may install other versions than the lock file says",
                        RuleInfo.Category.PACKAGE_MANAGER,
                        Severity.INFO)
                .fixes(RuleInfo.Fixability.UNSAFE)
                .same("DF031"));
    }

    @Override
    protected List<Finding> check(PackageCall call, RuleContext context) {
        boolean install = call.manager() == PackageManager.NPM
                && (call.verb().equals("install") || call.verb().equals("i"))
                && call.operands().isEmpty()
                && !call.has("-g", "--global", "--no-package-lock", "--package-lock-only");
        String lock = install ? LockFiles.present(context, "package-lock.json", "npm-shrinkwrap.json") : null;
        if (lock == null) {
            return List.of();
        }
        Span verb = call.verbWord().span();
        String own = context.source().slice(verb);
        String quote = own.startsWith("\"") ? "\"" : "";
        return found(
                verb,
                "npm " + call.verb() + " changes " + lock
                        + " where package.json asks for something else, so that the image may get"
                        + " other versions than were tested; npm ci installs exactly the lock file, or fails",
                Fix.of("use npm ci", Applicability.UNSAFE, TextEdit.replace(verb, quote + "ci" + quote)));
    }
}
