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
import java.util.List;

/** {@code cd build; make}, which runs make wherever the shell is when there is no such directory. */
public final class ShellCdUnchecked extends ScriptRule {
    public ShellCdUnchecked() {
        super(RuleInfo.of(
                        "shell-cd-unchecked",
                        "The script goes on where cd has failed",
                        RuleInfo.Category.SHELL,
                        Severity.WARNING)
                .in(Preset.STRICT)
                .fixes(RuleInfo.Fixability.UNSAFE)
                .broader("SC2164"));
    }

    @Override
    void check(Command.Simple command, ScriptNames names, RuleContext context, List<Finding> found) {
        String program = command.program();
        boolean changes = "cd".equals(program) || "pushd".equals(program) || "popd".equals(program);
        if (!changes || command.arguments().size() > 1 || (command.arguments().size() == 1 && alwaysThere(command))) {
            return;
        }
        ScriptPlaces.Place place = names.places().of(command);
        boolean goesOn = place != null && place.followed() && !place.checked();
        if (goesOn && !names.exitsAt(command) && !names.caller(context).exits()) {
            found.add(finding(
                    command.span(),
                    "if " + program + " fails, what follows runs in another directory; write && behind it, or || exit",
                    Fix.of(
                            "exit if it fails",
                            Applicability.UNSAFE,
                            TextEdit.insert(command.span().end(), " || exit"))));
        }
    }

    /** The root and what is above exist. */
    private static boolean alwaysThere(Command.Simple command) {
        String path = command.arguments().getFirst().raw();
        boolean dots = !path.contains("...");
        for (int i = 0; i < path.length(); i++) {
            dots &= path.charAt(i) == '.' || path.charAt(i) == '/';
        }
        return dots;
    }
}
