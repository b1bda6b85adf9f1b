package dev.jslim.analyzer.build;

import dev.jslim.analyzer.build.variables.Expansion;
import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.build.variables.Scope;
import dev.jslim.analyzer.build.variables.VariableHistory;
import dev.jslim.grammar.source.Nodes;
import dev.jslim.grammar.syntax.ArgDeclaration;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.KeyValue;
import dev.jslim.grammar.syntax.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one stage sets, in an order that is quick to search. */
final class StageFacts {
    /** What the builder puts into an empty image. */
    private static final String PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    private final @Nullable StageFacts parent;
    private final int depth;
    private final List<Instruction> triggers;
    private final List<Instruction> instructions;
    private final int[] times;
    private final int[] triggerTimes;
    private final VariableHistory history;
    private final Map<Class<?>, List<Instruction>> byType = new HashMap<>();
    /** The nearest stage above with an instruction of a type, for the types that were asked for. */
    private final Map<Class<?>, @Nullable StageFacts> above = new HashMap<>();

    /**
     * Goes through the instructions of a stage.
     *
     * @param triggers what the stage runs first, because the one that it continues says so with ONBUILD
     * @param parent the facts of the stage that this one continues, or null
     */
    StageFacts(Stage stage, List<Instruction> triggers, @Nullable StageFacts parent, Scope global) {
        this(
                stage.instructions(),
                triggers,
                parent,
                parent == null
                        ? new VariableHistory(null, !(stage.base() instanceof Base.Scratch))
                        : new VariableHistory(parent.history, parent.history.open()));
        if (stage.base() instanceof Base.Scratch) {
            history.set("PATH", Resolution.of(PATH), true);
        }
        run(triggers, global);
    }

    private StageFacts(
            List<Instruction> instructions,
            List<Instruction> triggers,
            @Nullable StageFacts parent,
            VariableHistory history) {
        this.parent = parent;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.triggers = triggers;
        this.instructions = instructions;
        this.times = new int[instructions.size()];
        this.triggerTimes = new int[triggers.size()];
        this.history = history;
    }

    /** Goes through what stands before the first FROM. */
    static StageFacts global(List<Instruction> preamble) {
        StageFacts facts = new StageFacts(preamble, List.of(), null, new VariableHistory(null, false));
        for (String name : Scope.PLATFORM) {
            facts.history.set(name, new Resolution.Unresolved("the builder sets " + name), false);
        }
        facts.run(List.of(), null);
        return facts;
    }

    private void run(List<Instruction> triggers, @Nullable Scope global) {
        for (int i = 0; i < triggerTimes.length; i++) {
            triggerTimes[i] = history.now();
            run(triggers.get(i), global);
        }
        for (int i = 0; i < times.length; i++) {
            Instruction instruction = instructions.get(i);
            times[i] = history.now();
            run(instruction, global);
        }
    }

    /** Returns whether an instruction of the stage itself begins at {@code offset}. */
    boolean has(int offset) {
        int index = Nodes.firstFrom(instructions, offset);
        return index < instructions.size() && instructions.get(index).span().start() == offset;
    }

    /** Returns what an instruction that begins at {@code offset} sees; what it sets itself is not among it. */
    Scope before(int offset) {
        int index = Nodes.firstFrom(instructions, offset);
        return new Scope(history, index < times.length ? times[index] : VariableHistory.END);
    }

    /** Returns what a trigger sees. */
    Scope beforeTrigger(int index) {
        return new Scope(history, triggerTimes[index]);
    }

    /**
     * Returns the last instruction of a type that the stage or those it continues run before {@code offset}, their triggers among
     * them, or null.
     */
    <I extends Instruction> @Nullable I last(Class<I> type, int offset) {
        I own = own(type, offset);
        StageFacts from = own == null ? above(type) : null;
        return from == null ? own : from.own(type, VariableHistory.END);
    }

    /** Returns the last command, or null if there is none, or a stage has set an entrypoint after those above it set the command. */
    Instruction.@Nullable Cmd cmd(int offset) {
        Instruction.Cmd own = own(Instruction.Cmd.class, offset);
        if (own != null || own(Instruction.Entrypoint.class, offset) != null) {
            return own;
        }
        StageFacts cmd = above(Instruction.Cmd.class);
        StageFacts entrypoint = above(Instruction.Entrypoint.class);
        boolean forgotten = cmd == null || (entrypoint != null && entrypoint.depth > cmd.depth);
        return cmd == null || forgotten ? null : cmd.own(Instruction.Cmd.class, VariableHistory.END);
    }

    /** Not by recursion, and remembered: a file may continue a stage thousands of times. */
    private @Nullable StageFacts above(Class<? extends Instruction> type) {
        List<StageFacts> asked = new ArrayList<>();
        StageFacts found = null;
        StageFacts at = this;
        while (found == null && at.parent != null) {
            if (at.above.containsKey(type)) {
                found = at.above.get(type);
                break;
            }
            asked.add(at);
            at = at.parent;
            found = at.own(type, VariableHistory.END) == null ? null : at;
        }
        for (StageFacts each : asked) {
            each.above.put(type, found);
        }
        return found;
    }

    private <I extends Instruction> @Nullable I own(Class<I> type, int offset) {
        I found = ownAbove(type, offset);
        for (int i = triggers.size() - 1; i >= 0 && found == null; i--) {
            found = type.isInstance(triggers.get(i)) ? type.cast(triggers.get(i)) : null;
        }
        return found;
    }

    private <I extends Instruction> @Nullable I ownAbove(Class<I> type, int offset) {
        List<Instruction> all = byType.get(type);
        if (all == null) {
            all = new ArrayList<>();
            for (Instruction instruction : instructions) {
                if (type.isInstance(instruction)) {
                    all.add(instruction);
                }
            }
            byType.put(type, all);
        }
        int behind = Nodes.firstFrom(all, offset);
        return behind == 0 ? null : type.cast(all.get(behind - 1));
    }

    private void run(Instruction instruction, @Nullable Scope global) {
        if (instruction instanceof Instruction.Env set) {
            assign(set);
        } else if (instruction instanceof Instruction.Arg arg) {
            declare(arg, global);
        }
    }

    /** All pairs of one ENV see the values from before it. */
    private void assign(Instruction.Env set) {
        Scope scope = new Scope(history, history.now());
        for (KeyValue pair : set.pairs()) {
            if (Expansion.built(pair.key(), scope) instanceof Resolution.Resolved(String name)) {
                history.set(name, Expansion.built(pair.value(), scope), true);
            }
        }
    }

    /** An argument without default takes the value of the global one of its name; if that has none, it changes nothing. */
    private void declare(Instruction.Arg arg, @Nullable Scope global) {
        for (ArgDeclaration declaration : arg.declarations()) {
            Word value = declaration.value();
            String name = declaration.name();
            // These two say what to scan, and are no variables.
            if (name.equals("BUILDKIT_SBOM_SCAN_CONTEXT") || name.equals("BUILDKIT_SBOM_SCAN_STAGE")) {
                continue;
            }
            Resolution none = new Resolution.Unresolved("ARG " + name + " has no default");
            Resolution outer = global == null ? Resolution.absent() : global.declared(name);
            if (value != null) {
                history.set(name, Expansion.built(value, new Scope(history, history.now())), false);
            } else if (!(outer instanceof Resolution.Absent) && !outer.equals(none)) {
                history.set(name, outer, false);
            } else if (history.visible(name, history.now()) == null) {
                history.set(name, none, false);
            }
        }
    }
}
