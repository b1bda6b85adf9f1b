package dev.jslim.analyzer.command;

import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.grammar.shell.Assignment;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.ShellWord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The values that one RUN gives to variables on its way, in an order that is quick to search. */
final class RunAssignments {
    private final RunFlow flow;
    /** By the name of the variable, and by where the command starts that sets it. */
    private final Map<String, TreeMap<Integer, Resolution>> all = new HashMap<>();

    RunAssignments(List<Command.Simple> commands, RunFlow flow) {
        this.flow = flow;
        for (Command.Simple command : commands) {
            read(command);
        }
    }

    /** Returns the value of a variable as the commands above one have set it, or null if none does. */
    @Nullable
    Resolution last(String name, Command.Simple before) {
        TreeMap<Integer, Resolution> trail = all.get(name);
        var last = trail == null ? null : trail.lowerEntry(before.span().start());
        return last == null ? null : last.getValue();
    }

    private void read(Command.Simple command) {
        String program = command.program();
        if (command.words().isEmpty()) {
            for (Assignment assignment : command.assignments()) {
                String name = assignment.name();
                set(name, RunVariables.literal(name, assignment.value()), command);
            }
        } else if (program != null) {
            switch (program) {
                case "export", "declare", "local", "readonly", "typeset" -> export(command);
                case "read", "unset", "mapfile", "readarray" -> {
                    for (ShellWord word : command.arguments()) {
                        set(word.raw(), new Resolution.Unresolved("the RUN changes " + word.raw()), command);
                    }
                }
                default -> {}
            }
        }
    }

    private void export(Command.Simple command) {
        for (ShellWord word : command.arguments()) {
            int equals = word.raw().indexOf('=');
            if (equals > 0) {
                String name = word.raw().substring(0, equals);
                String literal = word.literal();
                Resolution value = literal == null
                        ? new Resolution.Unresolved("the shell makes the value of " + name)
                        : Resolution.of(literal.substring(literal.indexOf('=') + 1));
                set(name, value, command);
            }
        }
    }

    private void set(String name, Resolution value, Command.Simple command) {
        TreeMap<Integer, Resolution> trail = all.getOrDefault(name, new TreeMap<>());
        Resolution sure = flow.always(command)
                ? value
                : new Resolution.Unresolved("whether the RUN sets " + name + " depends on a condition");
        trail.put(command.span().start(), sure);
        all.put(name, trail);
    }
}
