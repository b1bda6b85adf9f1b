package dev.jslim.rules.runtime;

import dev.jslim.analyzer.build.Stage;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The last USER of the final image is root. */
public final class UserRootLast extends NodeRule<Instruction.User> {
    private static final Set<Class<?>> NEEDS_RIGHTS =
            Set.of(Instruction.Run.class, Instruction.Copy.class, Instruction.Add.class, Instruction.Workdir.class);

    public UserRootLast() {
        super(
                Instruction.User.class,
                RuleInfo.of(
                                "user-root-last",
                                "The container runs as root",
                                RuleInfo.Category.SECURITY,
                                Severity.WARNING)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .same("DL3002")
                        .broader("S6471", "DS-0002")
                        .same("CKV_DOCKER_8"));
    }

    @Override
    public List<Finding> check(Instruction.User user, RuleContext context) {
        Stage end = context.graph().finalStage();
        Instruction.User last = end == null ? null : context.graph().userAt(end, Integer.MAX_VALUE);
        if (last == null
                || context.onBuild()
                || !last.span().equals(user.span())
                || !Roots.isRoot(context.expand(user.user()))) {
            return List.of();
        }
        Stage stage = context.stage();
        Instruction.User earlier =
                stage == null ? null : context.graph().userAt(stage, user.span().start());
        String message = "the container runs as root, so whoever breaks into the application owns everything in it;"
                + " switch back to another user at the end";
        if (earlier == null || stage == null || Roots.isRoot(context.graph().expand(earlier.user(), earlier))) {
            return found(user.user().span(), message);
        }
        Instruction behind = lastWork(stage, user);
        String back = earlier.user().raw();
        TextEdit edit = behind == null
                ? context.removal(user)
                : TextEdit.insert(behind.span().end(), context.source().lineBreak() + "USER " + back);
        return found(user.user().span(), message, Fix.of("switch back to " + back, Applicability.UNSAFE, edit));
    }

    /** Returns the last instruction after {@code user} that may need its rights, or null. */
    private static @Nullable Instruction lastWork(Stage stage, Instruction.User user) {
        for (Instruction instruction : stage.instructions().reversed()) {
            if (instruction.span().start() <= user.span().start()) {
                return null;
            }
            if (NEEDS_RIGHTS.contains(instruction.getClass())) {
                return instruction;
            }
        }
        return null;
    }
}
