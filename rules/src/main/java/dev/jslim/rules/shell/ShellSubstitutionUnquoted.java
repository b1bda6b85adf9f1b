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

/** An argument {@code $(command)} whose output the shell splits at blanks and takes for patterns. */
public final class ShellSubstitutionUnquoted extends ScriptRule {
    public ShellSubstitutionUnquoted() {
        super(RuleInfo.of(
                        "shell-substitution-unquoted",
                        "The output of a command without quotes is split and expanded",
                        RuleInfo.Category.SHELL,
                        Severity.INFO)
                .in(Preset.ALL)
                .fixes(RuleInfo.Fixability.UNSAFE)
                .same("SC2046"));
    }

    @Override
    void check(Command.Simple command, ScriptNames names, RuleContext context, List<Finding> found) {
        String text = context.source().text();
        for (ShellWord word : ShellWords.split(command, names, context)) {
            for (ShellPart part : word.parts()) {
                boolean process = "<>".indexOf(text.charAt(part.span().start())) >= 0;
                if (part instanceof ShellPart.Substitution substitution && !process && !isList(substitution)) {
                    found.add(finding(
                            part.span(),
                            "the shell splits the output of this command at blanks and takes * in it for a pattern; put it"
                                    + " between double quotes, or ignore this where it is a list",
                            ShellWords.quote(part.span())));
                }
            }
        }
    }

    /** Programs that print nothing but lists of numbers. */
    private static boolean isList(ShellPart.Substitution substitution) {
        List<Command> commands = substitution.script().commands();
        String program =
                commands.size() == 1 && commands.getFirst() instanceof Command.Simple only ? only.program() : "";
        return commands.isEmpty() || "seq".equals(program) || "pgrep".equals(program);
    }
}
