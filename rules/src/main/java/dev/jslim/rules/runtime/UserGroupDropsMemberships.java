package dev.jslim.rules.runtime;

import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.syntax.Instruction;
import java.util.List;

/** A group behind the user's name, which takes away the groups that the account was put into. */
public final class UserGroupDropsMemberships extends NodeRule<Instruction.User> {
    public UserGroupDropsMemberships() {
        super(
                Instruction.User.class,
                RuleInfo.of(
                                "user-group-drops-memberships",
                                "A group in USER takes the others away",
                                RuleInfo.Category.SECURITY,
                                Severity.WARNING)
                        .fixes(RuleInfo.Fixability.UNSAFE));
    }

    @Override
    public List<Finding> check(Instruction.User user, RuleContext context) {
        if (!context.ships() || !(context.expand(user.user()) instanceof Resolution.Resolved(String value))) {
            return List.of();
        }
        int colon = value.indexOf(':');
        String name = colon < 0 ? "" : value.substring(0, colon);
        if (name.isEmpty() || !Accounts.of(context).hasGroups(name)) {
            return List.of();
        }
        String message =
                "with a group behind its name " + name + " is in that group alone, and the groups that a RUN put it"
                        + " into do not count; write USER " + name;
        return user.user().literal() == null
                ? found(user.user().span(), message)
                : found(
                        user.user().span(),
                        message,
                        Fix.of(
                                "write " + name,
                                Applicability.UNSAFE,
                                TextEdit.replace(user.user().span(), name)));
    }
}
