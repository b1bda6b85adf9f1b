package dev.jslim.rules.shell;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.SourcePrinter;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;

/** A stage whose RUNs all begin with the name of PowerShell. */
public final class PowershellShellInstruction extends NodeRule<Stage> {
    public PowershellShellInstruction() {
        super(
                Stage.class,
                RuleInfo.of(
                                "powershell-shell-instruction",
                                "Every RUN starts PowerShell by its name",
                                RuleInfo.Category.STYLE,
                                Severity.INFO)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .in(Preset.STRICT));
    }

    @Override
    public List<Finding> check(Stage stage, RuleContext context) {
        List<Span> prefixes = new ArrayList<>();
        Instruction.Run first = null;
        for (Instruction instruction : stage.instructions()) {
            if (instruction instanceof Instruction.Shell) {
                return List.of();
            }
            if (instruction instanceof Instruction.Run run) {
                Span prefix = PowerShellText.prefix(run, context.source());
                if (prefix == null) {
                    return List.of();
                }
                first = first == null ? run : first;
                prefixes.add(prefix);
            }
        }
        if (first == null || prefixes.size() < 2) {
            return List.of();
        }
        Span place = prefixes.getFirst();
        String text = context.source().slice(place);
        String program = text.substring(0, text.indexOf(' '));
        List<TextEdit> edits = new ArrayList<>();
        edits.add(TextEdit.insert(
                first.span().start(),
                "SHELL " + SourcePrinter.execForm(List.of(program, "-Command"))
                        + context.source().lineBreak()));
        boolean plain = true;
        for (Span prefix : prefixes) {
            int next = prefix.end();
            plain &= next < context.source().text().length()
                    && "\"'-{".indexOf(context.source().text().charAt(next)) < 0;
            edits.add(TextEdit.delete(prefix));
        }
        Span word = new Span(place.start(), place.start() + program.length());
        String message = "every RUN of this stage starts " + program
                + "; say it once with SHELL, which also ends the quoting inside another shell";
        return plain
                ? found(word, message, new Fix("use SHELL", Applicability.UNSAFE, edits, "shell"))
                : found(word, message);
    }
}
