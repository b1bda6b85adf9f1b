package dev.jslim.analyzer.command;

import dev.jslim.analyzer.build.BuildGraph;
import dev.jslim.analyzer.build.Mount;
import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one RUN does: its programs, its package installations, its mounts and its clean-up. */
public final class RunCommands {
    private final Instruction.Run run;
    private final List<Command.Simple> simple;
    private final List<Invocation> invocations;
    private final List<Mount> mounts;
    private final RunVariables variables;
    /** By where the commands stand: no two of a file stand at the same place, and comparing places is cheaper than comparing trees. */
    private final Map<Span, Invocation> byPlace = new HashMap<>();

    private final Map<Span, PackageCall> callsByPlace = new HashMap<>();
    private @Nullable List<PackageCall> packageCalls;
    private @Nullable List<PackageCall> uninstalls;
    private @Nullable List<CacheUse> cacheUses;
    private @Nullable Set<String> programs;
    private @Nullable Map<Span, List<CacheUse>> cacheUsesByPlace;

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
        for (Invocation invocation : invocations) {
            byPlace.putIfAbsent(invocation.command().span(), invocation);
        }
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
                    callsByPlace.putIfAbsent(invocation.command().span(), call);
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

    /** Returns the calls that remove packages. */
    public List<PackageCall> uninstalls() {
        List<PackageCall> known = uninstalls;
        if (known == null) {
            known = calls(PackageAction.REMOVE);
            uninstalls = known;
        }
        return known;
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
        return SpecReader.of(call, variables.argumentsOf(call.invocation()));
    }

    /** Returns the text of a word of an invocation, with the values of variables that the file gives them and {@code '\0'} for what only the run tells. */
    public String text(ShellWord word, Invocation invocation) {
        return WordText.of(word, variables.argumentsOf(invocation)).text();
    }

    /**
     * Returns what an argument of an invocation is, with the values of variables that the text gives them; unresolved where only
     * the run tells.
     */
    public Resolution value(Invocation invocation, ShellWord argument) {
        String literal = argument.literal();
        if (literal != null) {
            return Resolution.of(literal);
        }
        String text = text(argument, invocation);
        return text.indexOf(WordText.UNKNOWN) < 0
                ? Resolution.of(text)
                : new Resolution.Unresolved("the run decides what " + argument.raw() + " is");
    }

    /** Returns the value of a variable in the environment of an invocation, as far as the text gives it one. */
    public Resolution environment(String name, Invocation invocation) {
        return variables.inEnvironment(name, invocation);
    }

    /** Returns the caches that calls of this RUN fill, in their order, and what becomes of each. */
    public List<CacheUse> cacheUses() {
        List<CacheUse> known = cacheUses;
        if (known == null) {
            known = new CacheUses(this, variables).read();
            cacheUses = known;
        }
        return known;
    }

    /** Returns whether it is certain that a cache of this kind, filled by a call of this RUN, becomes part of the layer. */
    public boolean keeps(PackageCall call, Cache.Kind kind) {
        for (CacheUse use : cacheUsesOf(call)) {
            if (use.cache().kind() == kind && use.kept()) {
                return true;
            }
        }
        return false;
    }

    private List<CacheUse> cacheUsesOf(PackageCall call) {
        Map<Span, List<CacheUse>> known = cacheUsesByPlace;
        if (known == null) {
            known = new HashMap<>();
            for (CacheUse use : cacheUses()) {
                Span place = use.call().invocation().command().span();
                List<CacheUse> uses = known.getOrDefault(place, new ArrayList<>(2));
                uses.add(use);
                known.put(place, uses);
            }
            cacheUsesByPlace = known;
        }
        return known.getOrDefault(call.invocation().command().span(), List.of());
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

    /** Returns whether a command of this RUN removes the directory {@code path}, its content, or a directory above it. */
    public boolean removes(String path) {
        for (Invocation invocation : invocations) {
            if (removes(invocation, path)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether one command of this RUN removes the directory {@code path}, its content, or a directory above it. */
    public boolean removes(Invocation invocation, String path) {
        return Removals.cover(invocation, List.of(path), "", variables) == PathCover.YES;
    }

    /** Returns what a simple command of this RUN runs, or null if that is not literal. */
    public @Nullable Invocation invocation(Command.Simple command) {
        return byPlace.get(command.span());
    }

    /** Returns the call of a package manager that a simple command of this RUN is, or null. */
    public @Nullable PackageCall packageCall(Command.Simple command) {
        packageCalls();
        return callsByPlace.get(command.span());
    }

    /** Returns whether a program of this name is run. */
    public boolean runs(String program) {
        Set<String> known = programs;
        if (known == null) {
            known = new HashSet<>();
            for (Invocation invocation : invocations) {
                known.add(invocation.program());
            }
            programs = known;
        }
        return known.contains(program);
    }
}
