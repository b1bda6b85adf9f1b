package dev.jslim.rules.shell;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.Language;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Instruction;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The text of a RUN that PowerShell runs.
 *
 * @param shell the words of SHELL
 */
record PowerShellText(Command.Opaque script, String shell) {
    /** Returns the text if SHELL, or a first line, says that PowerShell runs it, else null. */
    static @Nullable PowerShellText of(Instruction.Run run, RuleContext context) {
        Stage stage = context.stage();
        if (stage == null
                || !(run.form() instanceof CommandForm.ShellForm form)
                || form.script().commands().size() != 1) {
            return null;
        }
        boolean ours = form.script().commands().getFirst() instanceof Command.Opaque text
                && text.language() == Language.POWERSHELL;
        String shell =
                String.join(" ", context.graph().shellAt(stage, run.span().start()));
        return ours
                ? new PowerShellText((Command.Opaque) form.script().commands().getFirst(), shell)
                : null;
    }

    /** Returns whether SHELL or the text sets a preference, whatever to. */
    boolean sets(String preference) {
        String name = preference.toLowerCase(Locale.ROOT);
        return shell.toLowerCase(Locale.ROOT).contains(name)
                || script.text().toLowerCase(Locale.ROOT).contains(name);
    }

    /** Returns an unsafe fix that sets a preference before all else. */
    Fix[] prepend(String setting, RuleContext context) {
        boolean plain = !script.text().startsWith("#!")
                && !context.onBuild()
                && script.span().length() > 0;
        return plain
                ? new Fix[] {
                    new Fix(
                            "set " + setting,
                            Applicability.UNSAFE,
                            List.of(TextEdit.insert(script.span().start(), "$" + setting + "; ")),
                            "preferences-" + script.span().start())
                }
                : new Fix[0];
    }

    /** Returns the words before the command itself, with the blank behind them, or null if PowerShell is not started so. */
    static @Nullable Span prefix(Instruction.Run run, SourceText source) {
        int start = run.form().span().start();
        String text = source.slice(run.form().span());
        String lower = text.toLowerCase(Locale.ROOT);
        for (String name : List.of("powershell.exe ", "powershell ", "pwsh.exe ", "pwsh ")) {
            if (lower.startsWith(name)) {
                int end = name.length();
                for (String option : List.of("-noprofile ", "-nologo ", "-noninteractive ", "-command ", "-c ")) {
                    end += lower.startsWith(option, end) ? option.length() : 0;
                }
                return new Span(start, start + end);
            }
        }
        return null;
    }
}
