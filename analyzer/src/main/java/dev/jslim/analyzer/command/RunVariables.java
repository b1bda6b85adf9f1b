package dev.jslim.analyzer.command;

import dev.jslim.analyzer.build.Base;
import dev.jslim.analyzer.build.BuildGraph;
import dev.jslim.analyzer.build.ImageReference;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.build.variables.Scope;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Instruction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The variables that the commands of one RUN see: those set before a command, those that the RUN sets on its way, and those of
 * ENV and ARG. What the base image may bring is not considered; it rarely sets what is asked for here.
 */
final class RunVariables {
    private final Instruction.Run run;
    private final List<Command.Simple> simple;
    private final @Nullable BuildGraph graph;
    private @Nullable Scope scope;
    private @Nullable RunFlow flow;
    private @Nullable RunAssignments assignments;

    /** Without a graph, nothing is known of ENV and ARG. */
    RunVariables(Instruction.Run run, List<Command.Simple> simple, @Nullable BuildGraph graph) {
        this.run = run;
        this.simple = simple;
        this.graph = graph;
    }

    /** Returns what gives values to the variables in the arguments of an invocation. */
    WordText.Lookup argumentsOf(Invocation invocation) {
        return new Arguments(this, invocation);
    }

    /** Returns the value of a variable for the arguments of an invocation, which its own assignments do not reach. */
    Resolution inArguments(String name, Invocation invocation) {
        Resolution own = assigned(name, invocation.command());
        Resolution value = own == null ? declared(name) : own;
        boolean set = !(value instanceof Resolution.Absent);
        return set && flow().loops(name) ? new Resolution.Unresolved(name + " changes in a loop") : value;
    }

    /** Returns the value of a variable in the environment of an invocation. */
    Resolution inEnvironment(String name, Invocation invocation) {
        Resolution own = invocation.environment().get(name);
        return own == null ? inArguments(name, invocation) : own;
    }

    /** Returns the value that ENV or ARG give a variable. */
    Resolution declared(String name) {
        if (graph == null) {
            return new Resolution.Unresolved("the instructions above are not known");
        }
        Scope known = scope;
        if (known == null) {
            known = graph.scopeAt(run);
            scope = known;
        }
        return known.declared(name);
    }

    /** Returns what gives values to the variables in a path; {@code HOME} is the same as the tilde. */
    WordText.Lookup pathsOf(Invocation invocation) {
        return new Paths(this, invocation);
    }

    /** Returns the home of the user who runs an invocation: {@code ~} where the text does not tell. */
    String home(Invocation invocation) {
        Resolution set = inEnvironment("HOME", invocation);
        if (set instanceof Resolution.Resolved(String directory) && directory.startsWith("/")) {
            return directory;
        }
        if (graph == null || set instanceof Resolution.Unresolved || invocation.user() != null) {
            return "~";
        }
        Stage stage = graph.stageOf(run);
        Instruction.User user =
                stage == null ? null : graph.userAt(stage, run.span().start());
        String name = user == null ? "root" : graph.expand(user.user(), user).orElse("");
        String alone = name.indexOf(':') < 0 ? name : name.substring(0, name.indexOf(':'));
        return alone.equals("root") || alone.equals("0") ? "/root" : "~";
    }

    /** Returns the last component of the name of the image that the stage starts from, or the empty string. */
    String baseName() {
        Stage stage = graph == null ? null : graph.stageOf(run);
        ImageReference reference =
                stage != null && stage.root() instanceof Base.External external ? external.reference() : null;
        return reference == null ? "" : reference.baseName();
    }

    /** Returns whether an invocation stands in a function, which may be called anywhere behind. */
    boolean inFunction(Invocation invocation) {
        return flow().inFunction(invocation.command());
    }

    /** Returns a text with the variables of ENV and ARG in it replaced, {@link WordText#UNKNOWN} for the value of others. */
    String expand(String text) {
        StringBuilder expanded = new StringBuilder();
        int at = 0;
        for (int dollar = text.indexOf('$'); dollar >= 0; dollar = text.indexOf('$', at)) {
            boolean braced = text.startsWith("{", dollar + 1);
            int start = braced ? dollar + 2 : dollar + 1;
            int end = start;
            while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
                end++;
            }
            boolean closed = !braced || text.startsWith("}", end);
            String value = closed ? declared(text.substring(start, end)).orElse("") : "";
            expanded.append(text, at, dollar);
            if (value.isEmpty()) {
                expanded.append(WordText.UNKNOWN);
            } else {
                expanded.append(value);
            }
            at = braced && closed ? end + 1 : end;
        }
        return expanded.append(text, at, text.length()).toString();
    }

    static Resolution literal(String name, ShellWord value) {
        String literal = value.literal();
        return literal == null
                ? new Resolution.Unresolved("the shell makes the value of " + name)
                : Resolution.of(literal);
    }

    private @Nullable Resolution assigned(String name, Command.Simple before) {
        RunAssignments known = assignments;
        if (known == null) {
            known = new RunAssignments(simple, flow());
            assignments = known;
        }
        return known.last(name, before);
    }

    private RunFlow flow() {
        RunFlow known = flow;
        if (known == null) {
            known = new RunFlow(run.form() instanceof CommandForm.ShellForm shell ? shell.script() : null);
            flow = known;
        }
        return known;
    }

    /** Gives paths their variables. */
    private record Paths(RunVariables variables, Invocation invocation) implements WordText.Lookup {
        @Override
        public Resolution of(String name) {
            return name.equals("HOME")
                    ? Resolution.of(variables.home(invocation))
                    : variables.inArguments(name, invocation);
        }
    }

    /** No lambda: the archive of classes that makes the start fast does not hold each of them. */
    private record Arguments(RunVariables variables, Invocation invocation) implements WordText.Lookup {
        @Override
        public Resolution of(String name) {
            return variables.inArguments(name, invocation);
        }
    }
}
