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
import java.util.Locale;

/** A download of PowerShell that draws its progress. */
public final class PowershellProgress extends NodeRule<Instruction.Run> {
    private static final List<String> DOWNLOADS =
            List.of("invoke-webrequest", "invoke-restmethod", "expand-archive", "iwr ", "irm ");

    public PowershellProgress() {
        super(
                Instruction.Run.class,
                RuleInfo.of(
                                "powershell-progress",
                                "A download of PowerShell draws its progress",
                                RuleInfo.Category.SHELL,
                                Severity.INFO)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .in(Preset.STRICT));
    }

    @Override
    public List<Finding> check(Instruction.Run run, RuleContext context) {
        PowerShellText text = PowerShellText.of(run, context);
        if (text == null || text.sets("ProgressPreference")) {
            return List.of();
        }
        Span span = text.script().span();
        String lower = context.source().slice(span).toLowerCase(Locale.ROOT);
        for (String download : DOWNLOADS) {
            int at = lower.indexOf(download);
            if (at >= 0) {
                int start = span.start() + at;
                return found(
                        new Span(start, start + download.strip().length()),
                        "the progress bar that nobody sees makes this several times slower; set $ProgressPreference = 'SilentlyContinue', best once in SHELL",
                        text.prepend("ProgressPreference = 'SilentlyContinue'", context));
            }
        }
        return List.of();
    }
}
