package dev.jslim.rules.security;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.source.Span;
import java.util.List;

/** {@code sudo} in a build, which controls its user with USER. */
public final class SudoInRun extends NodeRule<Command.Simple> {
    public SudoInRun() {
        super(
                Command.Simple.class,
                RuleInfo.of("sudo-in-run", "sudo is used in a build", RuleInfo.Category.SHELL, Severity.WARNING)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .same("DL3004", "DS-0010", "CKV2_DOCKER_1", "DKL-DI-0001"));
    }

    @Override
    public List<Finding> check(Command.Simple command, RuleContext context) {
        Invocation invocation = context.commands().invocation(command);
        ShellWord sudo = invocation == null ? null : invocation.sudo();
        if (invocation == null || sudo == null) {
            return List.of();
        }
        String message = "sudo needs a package and an account with rights, and its TTY and signal handling surprise in"
                + " builds; switch with USER root before and back after";
        Stage stage = context.stage();
        boolean root =
                stage == null || context.graph().userAt(stage, command.span().start()) == null;
        Span gap = new Span(sudo.span().start(), invocation.programWord().span().start());
        boolean alone = context.source().slice(gap).strip().equals("sudo");
        return root && alone
                ? found(sudo.span(), message, Fix.of("remove sudo", Applicability.UNSAFE, TextEdit.delete(gap)))
                : found(sudo.span(), message);
    }
}
