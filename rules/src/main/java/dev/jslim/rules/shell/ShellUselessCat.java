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
import dev.jslim.grammar.shell.Redirect;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.source.Span;
import java.util.List;

/** {@code cat file | command}, where the command can read the file itself. */
public final class ShellUselessCat extends ScriptRule {
    public ShellUselessCat() {
        super(RuleInfo.of("shell-useless-cat", "cat only hands a file on", RuleInfo.Category.SHELL, Severity.STYLE)
                .in(Preset.STRICT)
                .fixes(RuleInfo.Fixability.UNSAFE)
                .same("SC2002"));
    }

    @Override
    void check(Command.Simple command, ScriptNames names, RuleContext context, List<Finding> found) {
        if (!"cat".equals(command.program())
                || command.words().size() != 2
                || !ShellWords.isOneFile(command.words().getLast())) {
            return;
        }
        ScriptPlaces.Place place = names.places().of(command);
        Command reader = place == null ? null : place.reader();
        if (reader != null) {
            ShellWord file = command.words().getLast();
            String message =
                    "cat does nothing here but start one more process, and hides that the file is missing; write < "
                            + file.raw() + " behind the command that reads it";
            boolean plain =
                    command.redirects().isEmpty() && command.assignments().isEmpty();
            Span gone = new Span(command.span().start(), reader.span().start());
            found.add(
                    plain
                                    && reader instanceof Command.Simple simple
                                    && canRead(simple)
                                    && context.dockerfile().comments(gone).isEmpty()
                            ? finding(file.span(), message, repair(gone, file, simple))
                            : finding(file.span(), message));
        }
    }

    private static Fix repair(Span gone, ShellWord file, Command.Simple reader) {
        int end = reader.words().getLast().span().end();
        return Fix.of(
                "read the file itself",
                Applicability.UNSAFE,
                TextEdit.delete(gone),
                TextEdit.insert(end, " < " + file.raw()));
    }

    private static boolean canRead(Command.Simple reader) {
        boolean free = !reader.words().isEmpty();
        for (Redirect redirect : reader.redirects()) {
            free &= redirect.operator().startsWith(">");
        }
        return free;
    }
}
