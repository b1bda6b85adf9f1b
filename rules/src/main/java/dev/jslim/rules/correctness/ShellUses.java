package dev.jslim.rules.correctness;

import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.build.variables.Scope;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.shell.Assignment;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.ShellPart;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.WordPart;
import java.util.ArrayList;
import java.util.List;

/** The variables in the script of a RUN that have the name of an ARG above the first FROM, and that the script does not set. */
final class ShellUses {
    /** For each of them the script is searched, so there is an end to it. */
    private static final int MOST = 20;

    private final RuleContext context;
    private final String script;
    private final List<WordPart.Variable> found = new ArrayList<>();

    private ShellUses(RuleContext context, String script) {
        this.context = context;
        this.script = script;
    }

    /** Returns them in source order, those with a modifier left out. */
    static List<WordPart.Variable> in(Instruction.Run run, RuleContext context) {
        if (!(run.form() instanceof CommandForm.ShellForm shell)) {
            return List.of();
        }
        ShellUses uses = new ShellUses(context, shell.text());
        for (Command.Simple command : shell.script().simpleCommands()) {
            for (Assignment assignment : command.assignments()) {
                uses.parts(assignment.value().parts());
            }
            for (ShellWord word : command.words()) {
                uses.parts(word.parts());
            }
        }
        return uses.found;
    }

    private void parts(List<ShellPart> parts) {
        for (ShellPart part : parts) {
            if (part instanceof ShellPart.DoubleQuoted quoted) {
                parts(quoted.parts());
            } else if (part instanceof ShellPart.Parameter variable
                    && variable.operation() == null
                    && found.size() < MOST
                    && isOutside(variable.name())
                    && !isSet(variable.name())) {
                found.add(new WordPart.Variable(variable.name(), null, null, null, false, variable.span()));
            }
        }
    }

    private boolean isOutside(String name) {
        return Scope.PLATFORM.contains(name)
                || !(context.graph().globalScope().declared(name) instanceof Resolution.Absent);
    }

    /** Whoever sets it in whatever way is believed: the shell has more of them than this looks for. */
    private boolean isSet(String name) {
        return script.contains(name + "=") || script.contains("for " + name) || script.contains("read ");
    }
}
