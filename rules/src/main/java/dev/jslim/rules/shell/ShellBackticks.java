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
import dev.jslim.grammar.shell.ShellPart;
import dev.jslim.grammar.source.Span;
import java.util.List;

/** A substitution between backticks. */
public final class ShellBackticks extends ScriptRule {
    public ShellBackticks() {
        super(RuleInfo.of(
                        "shell-backticks",
                        "A command substitution is written with backticks",
                        RuleInfo.Category.SHELL,
                        Severity.STYLE)
                .in(Preset.STRICT)
                .fixes(RuleInfo.Fixability.SAFE)
                .same("SC2006"));
    }

    @Override
    void check(Command.Simple command, ScriptNames names, RuleContext context, List<Finding> found) {
        if (context.dockerfile().escape() == '`') {
            return; // at the end of a line it goes on with the next one, and it is for shells of Windows
        }
        for (ShellPart.Substitution substitution : ShellWords.substitutions(command)) {
            Span span = substitution.span();
            String text = context.source().slice(span);
            if (text.startsWith("`") && text.length() > 2) {
                String message = "backticks cannot be nested and change what a backslash means; write $(…)";
                // A backslash between backticks is half gone before the command sees it, and a hash would hide the
                // parenthesis.
                boolean plain = text.indexOf('\\') < 0 && text.indexOf('#') < 0 && text.endsWith("`");
                found.add(plain ? finding(span, message, repair(span)) : finding(span, message));
            }
        }
    }

    private static Fix repair(Span span) {
        return Fix.of(
                "write $(…)",
                Applicability.SAFE,
                TextEdit.replace(new Span(span.start(), span.start() + 1), "$("),
                TextEdit.replace(new Span(span.end() - 1, span.end()), ")"));
    }
}
