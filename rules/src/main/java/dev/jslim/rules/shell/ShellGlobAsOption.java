package dev.jslim.rules.shell;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.ShellWord;
import java.util.List;

/** An argument that begins with a wildcard: a file whose name begins with a dash becomes an option. */
public final class ShellGlobAsOption extends ScriptRule {
    public ShellGlobAsOption() {
        super(RuleInfo.of(
                        "shell-glob-as-option",
                        "A pattern may give a file name that is taken for an option",
                        RuleInfo.Category.SHELL,
                        Severity.INFO)
                .in(Preset.STRICT)
                .fixes(RuleInfo.Fixability.UNSAFE)
                .same("SC2035")
                .broader("S6573"));
    }

    @Override
    void check(Command.Simple command, ScriptNames names, RuleContext context, List<Finding> found) {
        String program = command.program();
        if ("echo".equals(program) || "printf".equals(program)) {
            return;
        }
        for (ShellWord word : command.arguments()) {
            if (word.raw().equals("--")) {
                return;
            }
            char first = context.source().text().charAt(word.span().start());
            if ((first == '*' || first == '?') && word.raw().charAt(0) == first) {
                found.add(finding(
                        word.span(),
                        "a file whose name begins with a dash is taken for an option; write ./" + word.raw(),
                        Fix.of(
                                "put ./ in front",
                                Applicability.UNSAFE,
                                TextEdit.insert(word.span().start(), "./"))));
            }
        }
    }
}
