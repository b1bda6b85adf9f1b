package dev.jslim.rules.runtime;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.syntax.Instruction;
import java.util.List;

/** The last USER of the final image is a name, which an orchestrator cannot tell from root. */
public final class UserNotNumeric extends NodeRule<Instruction.User> {
    public UserNotNumeric() {
        super(
                Instruction.User.class,
                RuleInfo.of(
                                "user-not-numeric",
                                "USER is a name and no number",
                                RuleInfo.Category.SECURITY,
                                Severity.INFO)
                        .in(Preset.ALL)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .broader("DL3066"));
    }

    @Override
    public List<Finding> check(Instruction.User user, RuleContext context) {
        Stage end = context.graph().finalStage();
        Instruction.User last = end == null ? null : context.graph().userAt(end, Integer.MAX_VALUE);
        boolean counts = last != null && last.span().equals(user.span()) && !context.onBuild();
        if (end == null || !counts || !(context.expand(user.user()) instanceof Resolution.Resolved(String value))) {
            return List.of();
        }
        int colon = value.indexOf(':');
        String name = colon < 0 ? value : value.substring(0, colon);
        boolean windows = context.graph().stateAfter(end).windows();
        if (name.isEmpty() || Accounts.isNumber(name) || name.equals("root") || windows) {
            return List.of();
        }
        Accounts.Account account = Accounts.of(context).named(name);
        String message = "an orchestrator that refuses root cannot look up " + name + " before the container runs, and"
                + " refuses it as well; write the number of the account";
        String uid = account == null ? null : account.uid();
        String group = colon < 0 ? "" : value.substring(colon);
        return uid == null || user.user().literal() == null
                ? found(user.user().span(), message)
                : found(
                        user.user().span(),
                        message,
                        Fix.of(
                                "write " + uid + group,
                                Applicability.UNSAFE,
                                TextEdit.replace(user.user().span(), uid + group)));
    }
}
