package dev.jslim.rules.packages.language;

import dev.jslim.analyzer.command.PackageAction;
import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.command.RunCommands;
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
import org.jspecify.annotations.Nullable;

/** {@code npm cache clean}, which refuses to work without {@code --force}. */
public final class NpmCacheCleanWithoutForce extends CallRule {
    public NpmCacheCleanWithoutForce() {
        super(RuleInfo.of(
                        "npm-cache-clean-without-force",
                        "npm refuses to empty its cache",
                        RuleInfo.Category.PACKAGE_MANAGER,
                        Severity.WARNING)
                .fixes(RuleInfo.Fixability.SAFE));
    }

    /** Returns the first such call of a RUN, or null. */
    static @Nullable PackageCall in(RunCommands commands) {
        for (PackageCall call : commands.packageCalls()) {
            if (refused(call)) {
                return call;
            }
        }
        return null;
    }

    @Override
    protected List<Finding> check(PackageCall call, RuleContext context) {
        if (!refused(call)) {
            return List.of();
        }
        TextEdit edit = RunEdits.argument(context.commands().run(), call.verbWord(), "--force");
        return found(
                call.verbWord().span(),
                "npm " + call.verb() + " only says that it needs --force, and fails; add it",
                Fix.of("add --force", Applicability.SAFE, edit));
    }

    /** A single entry can be deleted without force. */
    private static boolean refused(PackageCall call) {
        return call.manager() == PackageManager.NPM
                && call.action() == PackageAction.CLEAN
                && call.operands().isEmpty()
                && !call.has("--force", "-f");
    }
}
