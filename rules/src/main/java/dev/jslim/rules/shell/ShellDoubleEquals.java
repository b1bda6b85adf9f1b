package dev.jslim.rules.shell;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.ShellWord;
import java.util.List;

/** {@code [ a == b ]} for a shell that knows only {@code =}. */
public final class ShellDoubleEquals extends ScriptRule {
    public ShellDoubleEquals() {
        super(RuleInfo.of(
                        "shell-double-equals",
                        "The shell does not know == in a test",
                        RuleInfo.Category.SHELL,
                        Severity.WARNING)
                .fixes(RuleInfo.Fixability.SAFE)
                .same("SC3014"));
    }

    @Override
    void check(Command.Simple command, ScriptNames names, RuleContext context, List<Finding> found) {
        String program = command.program();
        if (!"[".equals(program) && !"test".equals(program)) {
            return;
        }
        for (ShellWord word : command.arguments()) {
            boolean equals = word.raw().equals("==") && word.span().length() == 2;
            if (equals && names.caller(context).isPosix()) {
                found.add(finding(
                        word.span(),
                        "dash, the /bin/sh of Debian and Ubuntu, refuses ==, and the test is false; write =",
                        Fix.of("write =", Applicability.SAFE, TextEdit.replace(word.span(), "="))));
            }
        }
    }
}
