package dev.jslim.rules.shell;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.shell.Command;
import java.util.List;

/** {@code egrep} and {@code fgrep}, which GNU grep 3.8 and later warn about. */
public final class ShellEgrep extends ScriptRule {
    public ShellEgrep() {
        super(RuleInfo.of(
                        "shell-egrep", "egrep and fgrep are on their way out", RuleInfo.Category.SHELL, Severity.STYLE)
                .fixes(RuleInfo.Fixability.SAFE)
                .same("SC2196", "SC2197"));
    }

    @Override
    void check(Command.Simple command, ScriptNames names, RuleContext context, List<Finding> found) {
        String program = command.program();
        if (program != null && (program.equals("egrep") || program.equals("fgrep"))) {
            String instead = program.equals("egrep") ? "grep -E" : "grep -F";
            found.add(finding(
                    command.words().getFirst().span(),
                    program + " is obsolete, newer versions of grep print a warning for it; write " + instead,
                    Fix.of(
                            "write " + instead,
                            Applicability.SAFE,
                            TextEdit.replace(command.words().getFirst().span(), instead))));
        }
    }
}
