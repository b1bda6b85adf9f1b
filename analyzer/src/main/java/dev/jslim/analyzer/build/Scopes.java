package dev.jslim.analyzer.build;

import dev.jslim.grammar.syntax.ArgDeclaration;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.KeyValue;
import dev.jslim.grammar.syntax.Word;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the variables of a stage in the order in which the builder sets them. */
final class Scopes {
    private Scopes() {}

    /** Returns what is set above {@code offset} in {@code stage}, with the ENV of the stages it continues. */
    static Scope before(Stage stage, int offset, Scope global) {
        Map<String, Resolution> env = new HashMap<>();
        Stage parent = stage.parent();
        if (parent != null) {
            env.putAll(before(parent, Integer.MAX_VALUE, global).env());
        }
        boolean open = !(stage.root() instanceof Base.Scratch);
        Map<String, Resolution> args = new HashMap<>();
        Scope scope = new Scope(env, args, open);
        for (Instruction instruction : stage.instructions()) {
            if (instruction.span().start() >= offset) {
                break;
            }
            if (instruction instanceof Instruction.Env set) {
                assign(set, env, scope);
            } else if (instruction instanceof Instruction.Arg arg) {
                declare(arg, args, scope, global);
            }
        }
        return scope;
    }

    /** All pairs of one ENV see the values from before it. */
    private static void assign(Instruction.Env set, Map<String, Resolution> env, Scope scope) {
        Map<String, Resolution> fresh = new HashMap<>();
        for (KeyValue pair : set.pairs()) {
            if (Expansion.expand(pair.key(), scope) instanceof Resolution.Resolved(String name)) {
                fresh.put(name, Expansion.expand(pair.value(), scope));
            }
        }
        env.putAll(fresh);
    }

    /** Puts the arguments into {@code args}; one without default takes that of the global argument of its name. */
    static void declare(Instruction.Arg arg, Map<String, Resolution> args, Scope scope, @Nullable Scope global) {
        for (ArgDeclaration declaration : arg.declarations()) {
            Word value = declaration.value();
            String name = declaration.name();
            Resolution inherited = global == null ? null : global.args().get(name);
            if (value != null) {
                args.put(name, Expansion.expand(value, scope));
            } else if (inherited != null) {
                args.put(name, inherited);
            } else if (!args.containsKey(name)) {
                args.put(name, new Resolution.Unresolved("ARG " + name + " has no default"));
            }
        }
    }
}
