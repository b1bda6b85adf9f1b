package dev.jslim.rules.shell;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.ShellPart;
import dev.jslim.grammar.shell.ShellWord;
import java.util.List;

/** {@code $(echo text)}, which is {@code text}. */
public final class ShellEchoSubstitution extends ScriptRule {
    public ShellEchoSubstitution() {
        super(RuleInfo.of(
                        "shell-echo-substitution",
                        "A substitution does nothing but echo",
                        RuleInfo.Category.SHELL,
                        Severity.STYLE)
                .in(Preset.STRICT)
                .same("SC2116"));
    }

    @Override
    void check(Command.Simple command, ScriptNames names, RuleContext context, List<Finding> found) {
        for (ShellPart.Substitution substitution : ShellWords.substitutions(command)) {
            List<Command> inner = substitution.script().commands();
            boolean quoted = context.source().text().charAt(substitution.span().start()) != '<';
            if (quoted && inner.size() == 1 && inner.getFirst() instanceof Command.Simple echo && onlyEchoes(echo)) {
                found.add(finding(
                        substitution.span(),
                        "echo gives back what it is given, so this starts a shell for nothing; write the text itself"));
            }
        }
    }

    /** What an option, a pattern or braces make of the arguments is something else than the arguments. */
    private static boolean onlyEchoes(Command.Simple command) {
        if (!"echo".equals(command.program())
                || !command.redirects().isEmpty()
                || !command.assignments().isEmpty()
                || command.arguments().isEmpty()
                || command.arguments().getFirst().raw().startsWith("-")) {
            return false;
        }
        for (ShellWord word : command.arguments()) {
            for (ShellPart part : word.parts()) {
                if (part instanceof ShellPart.Literal literal && ShellWords.hasPattern(literal.value())) {
                    return false;
                }
            }
        }
        return true;
    }
}
