package dev.jslim.analyzer.shellcheck;

import dev.jslim.analyzer.build.BuildGraph;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.Language;
import dev.jslim.grammar.source.MappedText;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Dockerfile;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes the scripts out of a Dockerfile: those of RUN in shell form, also behind ONBUILD. What is in another language, or for a shell that ShellCheck does not know, is left out.
 */
final class ShellScripts {
    private final BuildGraph graph;
    private final ScriptText text;
    private final List<ShellScript> scripts = new ArrayList<>();
    private final ShellCallers callers;
    private final Map<Integer, VisibleNames> names = new HashMap<>();

    private ShellScripts(Dockerfile file, BuildGraph graph) {
        this.graph = graph;
        this.callers = ShellCallers.of(file, graph);
        this.text = new ScriptText(file);
    }

    /** Returns the scripts in order. */
    static List<ShellScript> of(Dockerfile file, BuildGraph graph) {
        ShellScripts found = new ShellScripts(file, graph);
        for (Stage stage : graph.stages()) {
            found.stage(stage);
        }
        return found.scripts;
    }

    private void stage(Stage stage) {
        Stage parent = stage.parent();
        VisibleNames visible = VisibleNames.after(parent == null ? null : names.get(parent.index()));
        for (Instruction instruction : stage.instructions()) {
            visible.add(instruction);
            boolean trigger = instruction instanceof Instruction.OnBuild;
            Instruction inner = instruction instanceof Instruction.OnBuild outer ? outer.trigger() : instruction;
            if (inner instanceof Instruction.Run run && run.form() instanceof CommandForm.ShellForm form) {
                script(run, form, visible, trigger);
            }
        }
        names.put(stage.index(), visible);
    }

    private void script(Instruction.Run run, CommandForm.ShellForm form, VisibleNames visible, boolean trigger) {
        List<Command> commands = form.script().commands();
        boolean other = commands.size() == 1
                && commands.getFirst() instanceof Command.Opaque opaque
                && opaque.language() != Language.SHELL;
        if (commands.isEmpty() || other) {
            return;
        }
        MappedText body = text.of(run, form);
        ShellCaller caller = callers.at(run);
        ShellDialect dialect = caller.dialect();
        if (dialect != null) {
            String exported = visible.exports(body.text(), trigger, graph.scopeAt(run));
            String first = "#!" + dialect.interpreter() + (caller.exits() ? " -e\n" : "\n");
            scripts.add(new ShellScript(dialect, first + directives(body.text()) + exported, body));
        }
    }

    /** What ShellCheck is told at the top of a script holds for all of it only as long as nothing stands before it. */
    private static String directives(String body) {
        StringBuilder directives = new StringBuilder();
        for (String line : body.lines().takeWhile(each -> each.startsWith("#")).toList()) {
            if (line.matches("#\\s*shellcheck\\s.*") && !line.contains("shell=")) {
                directives.append(line).append('\n');
            }
        }
        return directives.toString();
    }
}
