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

/** An argument {@code $name} that the shell splits at blanks and takes for a pattern. */
public final class ShellVariableUnquoted extends ScriptRule {
    public ShellVariableUnquoted() {
        super(RuleInfo.of(
                        "shell-variable-unquoted",
                        "A variable without quotes is split and expanded",
                        RuleInfo.Category.SHELL,
                        Severity.INFO)
                .in(Preset.STRICT)
                .fixes(RuleInfo.Fixability.UNSAFE)
                .same("SC2086")
                .broader("S6570"));
    }

    @Override
    void check(Command.Simple command, ScriptNames names, RuleContext context, List<Finding> found) {
        for (ShellWord word : ShellWords.split(command, names, context)) {
            for (ShellPart part : word.parts()) {
                if (part instanceof ShellPart.Parameter parameter && splits(parameter, names)) {
                    found.add(finding(
                            part.span(),
                            "the shell splits the value of " + parameter.name()
                                    + " at blanks and takes * in it for a pattern; put it between double quotes",
                            ShellWords.quote(part.span())));
                }
            }
        }
    }

    /** Numbers, lengths, lists of arguments and alternatives with quotes of their own are left out. */
    private static boolean splits(ShellPart.Parameter parameter, ScriptNames names) {
        String name = parameter.name();
        String operation = parameter.operation() == null ? "" : parameter.operation();
        boolean special = name.isEmpty()
                || "@*".contains(name)
                || ShellWords.isNumber(name)
                || name.equals("RANDOM")
                || name.equals("UID");
        boolean other = operation.equals("#") || operation.startsWith("!") || operation.startsWith("[");
        boolean alternative = operation.startsWith("+") || operation.startsWith(":+");
        return !special && !other && !alternative && !names.isClean(name);
    }
}
