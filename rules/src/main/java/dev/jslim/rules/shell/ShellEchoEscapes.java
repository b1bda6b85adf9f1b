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
import dev.jslim.grammar.shell.ShellWord;
import java.util.List;

/** {@code echo "a\nb"}, which each shell prints in another way. */
public final class ShellEchoEscapes extends ScriptRule {
    public ShellEchoEscapes() {
        super(RuleInfo.of(
                        "shell-echo-escapes",
                        "echo prints escapes such as \\n differently in each shell",
                        RuleInfo.Category.SHELL,
                        Severity.INFO)
                .in(Preset.ALL)
                .fixes(RuleInfo.Fixability.UNSAFE)
                .same("SC2028"));
    }

    @Override
    void check(Command.Simple command, ScriptNames names, RuleContext context, List<Finding> found) {
        if (!"echo".equals(command.program())
                || command.arguments().isEmpty()
                || command.arguments().getFirst().raw().startsWith("-")) {
            return;
        }
        for (ShellWord word : command.arguments()) {
            if (hasEscape(word.parts(), false)) {
                String message =
                        "dash turns \\n and the like into what they stand for, and bash prints them as they are;"
                                + " printf does the same everywhere";
                found.add(
                        command.words().size() == 2
                                ? finding(
                                        word.span(),
                                        message,
                                        Fix.of(
                                                "use printf",
                                                Applicability.UNSAFE,
                                                TextEdit.replace(
                                                        command.words()
                                                                .getFirst()
                                                                .span(),
                                                        "printf '%b\\n'")))
                                : finding(word.span(), message));
            }
        }
    }

    private static boolean hasEscape(List<ShellPart> parts, boolean quoted) {
        boolean found = false;
        for (ShellPart part : parts) {
            found |= part instanceof ShellPart.DoubleQuoted inner && hasEscape(inner.parts(), true);
            found |= part instanceof ShellPart.SingleQuoted single && hasEscape(single.value());
            found |= quoted && part instanceof ShellPart.Literal literal && hasEscape(literal.value());
        }
        return found;
    }

    private static boolean hasEscape(String text) {
        for (int at = text.indexOf('\\'); at >= 0 && at + 1 < text.length(); at = text.indexOf('\\', at + 1)) {
            if ("rntabefvx01234567".indexOf(text.charAt(at + 1)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
