package dev.jslim.analyzer.command;

import dev.jslim.grammar.shell.CaseItem;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.Script;
import dev.jslim.grammar.source.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which commands of a script run whenever those before them succeed, and which variables its loops set. */
final class RunFlow {
    /** By where they start: comparing places is cheaper than comparing trees. */
    private final Set<Integer> always = new HashSet<>();

    private final Set<String> loops = new HashSet<>();

    /** Where functions end, by where they start; of those in one another the outermost. */
    private final TreeMap<Integer, Integer> functions = new TreeMap<>();

    RunFlow(@Nullable Script script) {
        if (script != null) {
            commands(script.commands(), true);
        }
    }

    /** Returns whether nothing but a failure before it keeps a command from being run in the shell of the RUN itself. */
    boolean always(Command.Simple command) {
        return always.contains(command.span().start());
    }

    /** Returns whether a {@code for} gives a variable its values. */
    boolean loops(String name) {
        return loops.contains(name);
    }

    /** Returns whether a command stands in the body of a function. */
    boolean inFunction(Command.Simple command) {
        return isInFunction(command.span());
    }

    private boolean isInFunction(Span span) {
        var function = functions.floorEntry(span.start());
        return function != null && span.end() <= function.getValue();
    }

    private void commands(List<Command> commands, boolean certain) {
        for (Command command : commands) {
            command(command, certain);
        }
    }

    private void command(Command command, boolean certain) {
        if (command instanceof Command.Simple simple) {
            if (certain) {
                always.add(simple.span().start());
            }
        } else if (command instanceof Command.AndOr list) {
            boolean still = certain;
            for (int i = 0; i < list.commands().size(); i++) {
                still &= i == 0 || list.operators().get(i - 1) == Command.Operator.AND;
                command(list.commands().get(i), still);
            }
        } else if (command instanceof Command.Group group) {
            commands(group.body().commands(), certain);
        } else if (command instanceof Command.For loop) {
            loops.add(loop.name());
            commands(loop.body().commands(), false);
        } else if (command instanceof Command.Pipeline pipeline) {
            // A command alone is one that is timed or negated.
            boolean alone = pipeline.commands().size() == 1 && !pipeline.negated();
            commands(pipeline.commands(), certain && alone);
        } else if (command instanceof Command.Background background) {
            command(background.command(), false);
        } else {
            branches(command);
        }
    }

    private void branches(Command command) {
        if (command instanceof Command.If choice) {
            for (Script branch : choice.branches()) {
                commands(branch.commands(), false);
            }
        } else if (command instanceof Command.While loop) {
            commands(loop.body().commands(), false);
        } else if (command instanceof Command.Subshell subshell) {
            commands(subshell.body().commands(), false);
        } else if (command instanceof Command.Case choice) {
            for (CaseItem item : choice.items()) {
                commands(item.body().commands(), false);
            }
        } else if (command instanceof Command.Function function) {
            if (!isInFunction(function.span())) {
                functions.put(function.span().start(), function.span().end());
            }
            command(function.body(), false);
        }
    }
}
