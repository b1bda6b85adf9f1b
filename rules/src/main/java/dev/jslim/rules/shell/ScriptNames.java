package dev.jslim.rules.shell;

import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.build.variables.Scope;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.shellcheck.ShellCaller;
import dev.jslim.analyzer.shellcheck.ShellCallers;
import dev.jslim.grammar.shell.Assignment;
import dev.jslim.grammar.shell.CaseItem;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.Script;
import dev.jslim.grammar.shell.ShellPart;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The commands of one script, and what is known of its variables: whether a shell may split their values. */
final class ScriptNames {
    private static final int UNKNOWN = -1;

    private final Instruction.Run run;
    private final Script script;
    private final List<Command.Simple> commands;
    private final Scope scope;
    private final boolean onBuild;
    /** What the script gives its variables, anywhere in it. */
    private final Map<String, List<ShellWord>> values = new HashMap<>();
    /** What was found out; false while it is being found out, so that a variable set from itself is not clean. */
    private final Map<String, Boolean> clean = new HashMap<>();

    private @Nullable ScriptPlaces places;
    /** Where the shell is told to end at the first failure, if anywhere. */
    private int exitsFrom = UNKNOWN;

    ScriptNames(Instruction.Run run, CommandForm.ShellForm form, RuleContext context) {
        this.run = run;
        this.script = form.script();
        this.commands = script.simpleCommands();
        this.scope = context.graph().scopeAt(run);
        this.onBuild = context.onBuild();
        for (Command.Simple command : commands) {
            for (Assignment assignment : command.assignments()) {
                add(assignment.name(), assignment.value());
            }
        }
        loops(form.script().commands());
    }

    boolean isOf(Instruction.Run other) {
        return run.span().equals(other.span());
    }

    List<Command.Simple> commands() {
        return commands;
    }

    /** Returns the shell of the script. */
    ShellCaller caller(RuleContext context) {
        ShellCallers known = context.remembered(ShellCallers.class);
        ShellCallers callers = known != null ? known : ShellCallers.of(context.dockerfile(), context.graph());
        if (known == null) {
            context.remember(callers);
        }
        return callers.at(run);
    }

    /** Returns whether {@code set -e} stands anywhere before a command. */
    boolean exitsAt(Command.Simple command) {
        if (exitsFrom == UNKNOWN) {
            exitsFrom = Integer.MAX_VALUE;
            for (Command.Simple each : commands) {
                if (ShellWords.setsExit(each)) {
                    exitsFrom = Math.min(exitsFrom, each.span().start());
                }
            }
        }
        return exitsFrom < command.span().start();
    }

    /** Returns where each command stands. */
    ScriptPlaces places() {
        ScriptPlaces found = places == null ? new ScriptPlaces(script) : places;
        places = found;
        return found;
    }

    /**
     * Returns whether no value of a variable can be split or be a pattern, as far as can be told: it comes from ENV or ARG, which are
     * taken to be one word, or everything that the script gives it is one.
     */
    boolean isClean(String name) {
        // Not by recursion: each of ten thousand variables may be set from the one before it.
        Deque<String> open = new ArrayDeque<>();
        Set<String> begun = new HashSet<>();
        open.push(name);
        while (!open.isEmpty()) {
            String top = open.element();
            if (begun.remove(top)) {
                open.remove();
                clean.put(top, isCleanFromOthers(top));
            } else if (clean.containsKey(top)) {
                open.remove();
            } else {
                begun.add(top);
                clean.put(top, false);
                Set<String> others = new LinkedHashSet<>();
                isPlain(top, others);
                for (String other : others) {
                    if (!clean.containsKey(other)) {
                        open.push(other);
                    }
                }
            }
        }
        return clean.getOrDefault(name, false);
    }

    private boolean isCleanFromOthers(String name) {
        Set<String> others = new LinkedHashSet<>();
        boolean all = isPlain(name, others);
        for (String other : others) {
            all &= clean.getOrDefault(other, false);
        }
        return all;
    }

    /** Returns whether a variable is clean if the others are that its value is made of. */
    private boolean isPlain(String name, Set<String> others) {
        List<ShellWord> given = values.getOrDefault(name, List.of());
        // A trigger sees what ONBUILD ARG says in another build.
        boolean plain = !given.isEmpty() || onBuild || !(scope.declared(name) instanceof Resolution.Absent);
        for (ShellWord value : given) {
            plain = plain && isPlain(value.parts(), others);
        }
        return plain;
    }

    private static boolean isPlain(List<ShellPart> parts, Set<String> others) {
        for (ShellPart part : parts) {
            boolean ok = part instanceof ShellPart.Arithmetic
                    || (part instanceof ShellPart.Literal literal && isPlain(literal.value()))
                    || (part instanceof ShellPart.SingleQuoted single && isPlain(single.value()))
                    || (part instanceof ShellPart.DoubleQuoted quoted && isPlain(quoted.parts(), others))
                    || (part instanceof ShellPart.Parameter parameter && isPlain(parameter.parts(), others));
            if (!ok) {
                return false;
            }
            if (part instanceof ShellPart.Parameter parameter && !ShellWords.isNumber(parameter.name())) {
                others.add(parameter.name());
            }
        }
        return true;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (" \t\n*?[".indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private void add(String name, ShellWord value) {
        List<ShellWord> known = values.getOrDefault(name, new ArrayList<>(1));
        known.add(value);
        values.put(name, known);
    }

    /** Adds the variables of loops, which are in no simple command. */
    private void loops(List<Command> list) {
        for (Command command : list) {
            if (command instanceof Command.For loop) {
                for (ShellWord word : loop.words() == null ? List.<ShellWord>of() : loop.words()) {
                    add(loop.name(), word);
                }
                loops(loop.body().commands());
            } else if (command instanceof Command.AndOr joined) {
                loops(joined.commands());
            } else if (command instanceof Command.Pipeline pipeline) {
                loops(pipeline.commands());
            } else if (command instanceof Command.While loop) {
                loops(loop.body().commands());
            } else if (command instanceof Command.Subshell subshell) {
                loops(subshell.body().commands());
            } else if (command instanceof Command.Group group) {
                loops(group.body().commands());
            } else if (command instanceof Command.Case choice) {
                for (CaseItem item : choice.items()) {
                    loops(item.body().commands());
                }
            } else if (command instanceof Command.If branch) {
                for (Script each : branch.branches()) {
                    loops(each.commands());
                }
            }
        }
    }
}
