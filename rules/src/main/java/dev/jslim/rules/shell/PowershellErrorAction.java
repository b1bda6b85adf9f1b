package dev.jslim.rules.shell;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Instruction;
import java.util.List;

/** PowerShell that goes on after an error. */
public final class PowershellErrorAction extends NodeRule<Instruction.Run> {
    public PowershellErrorAction() {
        super(
                Instruction.Run.class,
                RuleInfo.of(
                                "powershell-error-action",
                                "PowerShell goes on after an error",
                                RuleInfo.Category.SHELL,
                                Severity.WARNING)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .in(Preset.STRICT));
    }

    @Override
    public List<Finding> check(Instruction.Run run, RuleContext context) {
        PowerShellText text = PowerShellText.of(run, context);
        if (text == null || text.sets("ErrorActionPreference")) {
            return List.of();
        }
        String several = text.script().text();
        if (several.indexOf(';') < 0 && several.indexOf('\n') < 0 && several.indexOf('|') < 0) {
            return List.of();
        }
        int start = text.script().span().start();
        int end = start;
        while (end < text.script().span().end()
                && !Character.isWhitespace(context.source().text().charAt(end))) {
            end++;
        }
        return found(
                new Span(start, end),
                "PowerShell goes on when a command fails, so the RUN succeeds with half of its work done; set $ErrorActionPreference = 'Stop', best once in SHELL",
                text.prepend("ErrorActionPreference = 'Stop'", context));
    }
}
