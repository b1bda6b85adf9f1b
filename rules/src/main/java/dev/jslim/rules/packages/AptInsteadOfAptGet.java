package dev.jslim.rules.packages;

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
import java.util.List;
import java.util.Set;

/** The front end for people, {@code apt}, in a script. */
public final class AptInsteadOfAptGet extends NodeRule<Command.Simple> {
    /** What both programs understand in the same way. */
    private static final Set<String> SHARED =
            Set.of("install", "remove", "purge", "update", "upgrade", "autoremove", "autoclean", "clean", "source");

    public AptInsteadOfAptGet() {
        super(
                Command.Simple.class,
                RuleInfo.of(
                                "apt-instead-of-apt-get",
                                "apt is used in a script",
                                RuleInfo.Category.PACKAGE_MANAGER,
                                Severity.INFO)
                        .fixes(RuleInfo.Fixability.SAFE)
                        .same("DL3027", "CKV_DOCKER_9"));
    }

    @Override
    public List<Finding> check(Command.Simple command, RuleContext context) {
        Invocation invocation = context.commands().invocation(command);
        if (invocation == null || !invocation.program().equals("apt")) {
            return List.of();
        }
        ShellWord word = invocation.programWord();
        String message = "apt is made for people: it warns that its command line may change between releases, and shows"
                + " progress bars; use apt-get, or apt-cache for searching";
        boolean literal =
                word.raw().endsWith("apt") && word.raw().length() == word.span().length();
        for (String argument : invocation.literals()) {
            if (!argument.startsWith("-")) {
                return literal && SHARED.contains(argument)
                        ? found(
                                word.span(),
                                message,
                                Fix.of(
                                        "use apt-get",
                                        Applicability.SAFE,
                                        TextEdit.insert(word.span().end(), "-get")))
                        : found(word.span(), message);
            }
        }
        return found(word.span(), message);
    }
}
