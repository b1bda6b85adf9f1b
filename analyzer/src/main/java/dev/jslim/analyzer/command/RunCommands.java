package dev.jslim.analyzer.command;

import dev.jslim.analyzer.build.BuildGraph;
import dev.jslim.analyzer.build.Mount;
import dev.jslim.grammar.shell.Assignment;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one RUN does: its programs, its package installations, its mounts and its clean-up. */
public final class RunCommands {
    private final Instruction.Run run;
    private final List<Command.Simple> simple;
    private final List<Invocation> invocations;
    private final List<Mount> mounts;
    private final RunVariables variables;
    private @Nullable List<PackageCall> packageCalls;

    private RunCommands(Instruction.Run run, @Nullable SourceText source, @Nullable BuildGraph graph) {
        List<Command.Simple> outer = run.form() instanceof CommandForm.ExecForm exec
                ? List.of(ExecCommand.of(exec))
                : ((CommandForm.ShellForm) run.form()).script().simpleCommands();
        NestedShells found = new NestedShells(source, outer);
        this.run = run;
        this.simple = found.simple();
        this.invocations = found.invocations();
        this.mounts = Mount.of(run);
        this.variables = new RunVariables(run, simple, graph);
    }

    /** Returns what a RUN does, but for commands inside {@code sh -c '…'}, which only the source text shows. */
    public static RunCommands of(Instruction.Run run) {
        return new RunCommands(run, null, null);
    }

    /** Returns what a RUN does where it stands in the file of {@code graph}. */
    public static RunCommands of(Instruction.Run run, SourceText source, BuildGraph graph) {
        return new RunCommands(run, source, graph);
    }

    /** Returns the instruction. */
    public Instruction.Run run() {
        return run;
    }

    /** Returns every simple command in order, those inside {@code sh -c '…'} included. */
    public List<Command.Simple> simple() {
        return simple;
    }

    /** Returns the mounts. */
    public List<Mount> mounts() {
        return mounts;
    }

    /** Returns the programs that are run, as far as they are literal, in order. */
    public List<Invocation> invocations() {
        return invocations;
    }

    /** Returns the calls of package managers in order. */
    public List<PackageCall> packageCalls() {
        List<PackageCall> known = packageCalls;
        if (known == null) {
            known = new ArrayList<>();
            for (Invocation invocation : invocations) {
                PackageCall call = PackageCall.of(invocation);
                if (call != null) {
                    known.add(call);
                }
            }
            packageCalls = known;
        }
        return known;
    }

    /** Returns the calls that install something. */
    public List<PackageCall> installs() {
        return calls(PackageAction.INSTALL);
    }

    /** Returns the calls that fetch an index of packages. */
    public List<PackageCall> updates() {
        return calls(PackageAction.REFRESH);
    }

    /** Returns the calls of package managers whose subcommand only the run tells: {@code apt-get $ACTION curl}. */
    public List<Invocation> unresolved() {
        List<Invocation> unresolved = new ArrayList<>();
        for (Invocation invocation : invocations) {
            if (PackageCallReader.isUnresolved(invocation)) {
                unresolved.add(invocation);
            }
        }
        return unresolved;
    }

    /** Returns what a call of this RUN names, with the values of variables that the text gives them. */
    public List<PackageSpec> specs(PackageCall call) {
        return PackageSpecs.of(call, variables.argumentsOf(call.invocation()));
    }

    private List<PackageCall> calls(PackageAction action) {
        List<PackageCall> calls = new ArrayList<>();
        for (PackageCall call : packageCalls()) {
            if (call.action() == action) {
                calls.add(call);
            }
        }
        return calls;
    }

    /** Returns whether a cache or tmpfs mount keeps what is written to {@code path} out of the layer. */
    public boolean mountKeepsOut(String path) {
        for (Mount mount : mounts) {
            if (mount.keepsOut(path)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a command of this RUN removes the directory {@code path}, its content, or a directory above it. */
    public boolean removes(String path) {
        for (Invocation invocation : invocations()) {
            if (invocation.program().equals("rm")) {
                for (ShellWord argument : invocation.arguments()) {
                    if (covers(argument.raw(), path)) {
                        return true;
                    }
                }
            }
            if (invocation.program().equals("find")
                    && covers(invocation.argument(0), path)
                    && (invocation.literals().contains("-delete")
                            || invocation.literals().contains("rm"))) {
                return true;
            }
        }
        return false;
    }

    /** Returns what a simple command of this RUN runs, or null if that is not literal. */
    public @Nullable Invocation invocation(Command.Simple command) {
        for (Invocation invocation : invocations()) {
            if (same(invocation.command(), command)) {
                return invocation;
            }
        }
        return null;
    }

    /** Returns the call of a package manager that a simple command of this RUN is, or null. */
    public @Nullable PackageCall packageCall(Command.Simple command) {
        for (PackageCall call : packageCalls()) {
            if (same(call.invocation().command(), command)) {
                return call;
            }
        }
        return null;
    }

    /** Returns the literal value that {@code export NAME=value} or a bare assignment gives a variable before a command, or null. */
    public @Nullable String exported(String name, Command.Simple before) {
        String value = null;
        for (Command.Simple command : simple) {
            if (same(command, before)) {
                break;
            }
            if (command.words().isEmpty()) {
                for (Assignment assignment : command.assignments()) {
                    value = assignment.name().equals(name) ? assignment.value().literal() : value;
                }
            } else if ("export".equals(command.program())) {
                for (ShellWord word : command.arguments()) {
                    String text = word.literal();
                    value = text != null && text.startsWith(name + "=") ? text.substring(name.length() + 1) : value;
                }
            }
        }
        return value;
    }

    /** Returns whether a program of this name is run. */
    public boolean runs(String program) {
        for (Invocation invocation : invocations()) {
            if (invocation.program().equals(program)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether an {@code rm} names a path that contains {@code part}. */
    public boolean removesMatching(String part) {
        for (Invocation invocation : invocations()) {
            if (invocation.program().equals("rm")) {
                for (ShellWord argument : invocation.arguments()) {
                    if (argument.raw().contains(part)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Returns whether a program is run with a first argument: {@code calls("apt-get", "clean")}. */
    public boolean calls(String program, String argument) {
        for (Invocation invocation : invocations()) {
            if (invocation.program().equals(program) && invocation.literals().contains(argument)) {
                return true;
            }
        }
        return false;
    }

    /** No two simple commands of a file stand at the same place, and comparing places is cheaper than comparing trees. */
    private static boolean same(Command.Simple a, Command.Simple b) {
        return a.span().equals(b.span());
    }

    private static boolean covers(String removed, String path) {
        String target = removed.replace("\"", "").replace("'", "");
        while (target.endsWith("/*") || (target.endsWith("/") && target.length() > 1)) {
            target = target.substring(0, target.length() - (target.endsWith("*") ? 2 : 1));
        }
        if (target.contains("{")) {
            return braces(target, path);
        }
        return target.startsWith("/") && (path.equals(target) || path.startsWith(target + "/"));
    }

    /** Understands {@code /var/lib/{apt,dpkg}/lists} and the like, as far as one pair of braces goes. */
    private static boolean braces(String target, String path) {
        int open = target.indexOf('{');
        int close = target.indexOf('}', open);
        if (close < 0) {
            return false;
        }
        for (String choice : target.substring(open + 1, close).split(",", -1)) {
            if (covers(target.substring(0, open) + choice + target.substring(close + 1), path)) {
                return true;
            }
        }
        return false;
    }
}
