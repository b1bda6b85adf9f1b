package dev.jslim.rules.runtime;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import java.util.List;
import java.util.Map;

/** An account is created for the application, and root runs it all the same. */
public final class UserCreatedNotUsed extends NodeRule<Stage> {
    public UserCreatedNotUsed() {
        super(
                Stage.class,
                RuleInfo.of(
                                "user-created-not-used",
                                "An account is created and not used",
                                RuleInfo.Category.SECURITY,
                                Severity.WARNING)
                        .fixes(RuleInfo.Fixability.UNSAFE));
    }

    @Override
    public List<Finding> check(Stage stage, RuleContext context) {
        boolean root = stage.equals(context.graph().finalStage())
                && context.graph().userAt(stage, Integer.MAX_VALUE) == null
                && Roots.startsAsRoot(stage, context);
        if (!root || DropsRights.perhaps(stage, context)) {
            return List.of();
        }
        String name = null;
        for (Map.Entry<String, Accounts.Account> each :
                Accounts.of(context).all().entrySet()) {
            if (name != null) {
                return List.of();
            }
            name = each.getKey();
        }
        Accounts.Account account = name == null ? null : Accounts.of(context).named(name);
        Started started = Started.of(stage, context);
        return account == null || started == null
                ? List.of()
                : found(
                        account.word().span(),
                        "the account " + name
                                + " is created and never switched to, so the application runs as root; add USER " + name
                                + " behind the last instruction that needs root",
                        Fix.of(
                                "switch to " + name,
                                Applicability.UNSAFE,
                                started.before(stage, "USER " + name, context)));
    }
}
