package dev.jslim.rules.shell;

import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.command.RunEdits;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.ShellWord;
import java.util.List;

/** {@code gpg} that may ask a question. */
public final class GpgInteractive extends NodeRule<Command.Simple> {
    public GpgInteractive() {
        super(
                Command.Simple.class,
                RuleInfo.of("gpg-interactive", "gpg may ask a question", RuleInfo.Category.SHELL, Severity.INFO)
                        .fixes(RuleInfo.Fixability.SAFE)
                        .in(Preset.STRICT));
    }

    @Override
    public List<Finding> check(Command.Simple command, RuleContext context) {
        Invocation invocation = context.commands().invocation(command);
        boolean gpg = invocation != null
                && (invocation.program().equals("gpg") || invocation.program().equals("gpg2"));
        if (invocation == null || !gpg) {
            return List.of();
        }
        for (ShellWord word : invocation.arguments()) {
            if (word.raw().equals("--batch")
                    || word.raw().equals("--version")
                    || (word.literal() == null && word.raw().startsWith("$"))) {
                return List.of();
            }
        }
        return found(
                invocation.programWord().span(),
                "gpg expects a person who answers: without --batch it may ask, and a build has nobody, so that it stops or takes what it finds; add --batch",
                Fix.of(
                        "add --batch",
                        Applicability.SAFE,
                        RunEdits.argument(context.commands().run(), invocation.programWord(), "--batch")));
    }
}
