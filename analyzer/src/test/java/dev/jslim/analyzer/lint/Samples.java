package dev.jslim.analyzer.lint;

import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.syntax.Instruction;
import java.util.List;

/** Small real rules with which the framework is tested. */
final class Samples {
    private Samples() {}

    /** Finds every command of RUN. */
    static final class Commands extends NodeRule<Command.Simple> {
        Commands() {
            super(
                    Command.Simple.class,
                    RuleInfo.of("each-command", "A command", RuleInfo.Category.SHELL, Severity.INFO)
                            .same("XX1"));
        }

        @Override
        public List<Finding> check(Command.Simple command, RuleContext context) {
            return found(command.span(), String.valueOf(command.program()));
        }
    }

    /** Finds USER and replaces its argument by a text that may be none. */
    static final class Users extends NodeRule<Instruction.User> {
        private final String replacement;

        Users(String replacement) {
            super(
                    Instruction.User.class,
                    RuleInfo.of("each-user", "A user", RuleInfo.Category.SECURITY, Severity.WARNING)
                            .fixes(RuleInfo.Fixability.SAFE)
                            .same("XX1", "XX2"));
            this.replacement = replacement;
        }

        @Override
        public List<Finding> check(Instruction.User user, RuleContext context) {
            if (user.user().raw().equals(replacement)) {
                return List.of();
            }
            Fix fix = Fix.of(
                    "change it",
                    Applicability.SAFE,
                    TextEdit.replace(user.user().span(), replacement));
            return found(user.user().span(), user.user().raw(), fix);
        }
    }
}
