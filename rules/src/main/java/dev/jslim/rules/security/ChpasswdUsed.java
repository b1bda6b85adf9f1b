package dev.jslim.rules.security;

import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.shell.Command;
import java.util.List;

/** A password set in the build. */
public final class ChpasswdUsed extends NodeRule<Command.Simple> {
    public ChpasswdUsed() {
        super(
                Command.Simple.class,
                RuleInfo.of(
                                "chpasswd-used",
                                "A password is set in the build",
                                RuleInfo.Category.SECURITY,
                                Severity.ERROR)
                        .same("CKV2_DOCKER_17"));
    }

    @Override
    public List<Finding> check(Command.Simple command, RuleContext context) {
        Invocation invocation = context.commands().invocation(command);
        return invocation == null || !invocation.program().equals("chpasswd")
                ? List.of()
                : found(
                        invocation.programWord().span(),
                        "the password stands in the history of the image for everybody who can pull it, and is the same in every container; set none, or set it"
                                + " when the container starts, from a secret");
    }
}
