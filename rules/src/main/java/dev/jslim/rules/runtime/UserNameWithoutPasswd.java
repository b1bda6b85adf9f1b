package dev.jslim.rules.runtime;

import dev.jslim.analyzer.build.Base;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.List;

/** A name in an image that has no file to look it up in. */
public final class UserNameWithoutPasswd extends NodeRule<Instruction.User> {
    public UserNameWithoutPasswd() {
        super(
                Instruction.User.class,
                RuleInfo.of(
                        "user-name-without-passwd",
                        "The image cannot look up the name in USER",
                        RuleInfo.Category.CORRECTNESS,
                        Severity.WARNING));
    }

    @Override
    public List<Finding> check(Instruction.User user, RuleContext context) {
        Stage stage = context.stage();
        if (stage == null
                || context.onBuild()
                || !(stage.root() instanceof Base.Scratch)
                || !(context.expand(user.user()) instanceof Resolution.Resolved(String value))) {
            return List.of();
        }
        int colon = value.indexOf(':');
        String name = colon < 0 ? value : value.substring(0, colon);
        return name.isEmpty() || Accounts.isNumber(name) || mayHavePasswd(stage)
                ? List.of()
                : found(
                        user.user().span(),
                        "an image from scratch has no /etc/passwd, so the container with the user " + name
                                + " does not start; write a number, or copy the file");
    }

    /** Anything that is not a plain copy to another place may bring the file. */
    private static boolean mayHavePasswd(Stage stage) {
        for (Stage at = stage; at != null; at = at.parent()) {
            for (Instruction instruction : at.instructions()) {
                Word to = instruction instanceof Instruction.Copy copy
                        ? copy.destination()
                        : instruction instanceof Instruction.Add add ? add.destination() : null;
                String path = to == null ? "" : to.literal();
                boolean elsewhere =
                        path != null && path.length() > 1 && path.startsWith("/") && !path.startsWith("/etc");
                if (instruction instanceof Instruction.Run || (to != null && !elsewhere)) {
                    return true;
                }
            }
        }
        return false;
    }
}
