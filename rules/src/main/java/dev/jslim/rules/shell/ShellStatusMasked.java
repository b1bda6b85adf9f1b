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
import dev.jslim.grammar.source.Span;
import java.util.ArrayList;
import java.util.List;

/** {@code export NAME=$(command)}, which succeeds though the command fails. */
public final class ShellStatusMasked extends ScriptRule {
    public ShellStatusMasked() {
        super(RuleInfo.of(
                        "shell-status-masked",
                        "export hides that a command has failed",
                        RuleInfo.Category.SHELL,
                        Severity.WARNING)
                .in(Preset.STRICT)
                .fixes(RuleInfo.Fixability.UNSAFE)
                .same("SC2155"));
    }

    @Override
    void check(Command.Simple command, ScriptNames names, RuleContext context, List<Finding> found) {
        String program = command.program();
        if (program == null || !ShellWords.declares(command) || program.equals("readonly")) {
            return;
        }
        for (ShellWord word : command.arguments()) {
            int equals = word.raw().indexOf('=');
            List<ShellPart.Substitution> made = new ArrayList<>();
            ShellWords.substitutions(word.parts(), made);
            if (equals > 0 && !made.isEmpty() && isName(word.raw().substring(0, equals))) {
                String name = word.raw().substring(0, equals);
                String message = program + " succeeds though the command inside fails, so the build goes on without "
                        + name + "; set the variable first, and " + program + " it then";
                Span span = new Span(word.span().start(), word.span().start() + equals);
                found.add(
                        program.equals("export") && command.words().size() == 2
                                ? finding(span, message, repair(command, word, name))
                                : finding(span, message));
            }
        }
    }

    private static Fix repair(Command.Simple command, ShellWord word, String name) {
        return Fix.of(
                "set " + name + " first",
                Applicability.UNSAFE,
                TextEdit.delete(new Span(
                        command.words().getFirst().span().start(), word.span().start())),
                TextEdit.insert(word.span().end(), " && export " + name));
    }

    private static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '_' && !Character.isLetterOrDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
