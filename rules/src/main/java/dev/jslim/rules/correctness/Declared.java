package dev.jslim.rules.correctness;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.build.variables.Scope;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.syntax.ArgDeclaration;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.KeyValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names of variables that a file declares, to find out which one was meant. */
final class Declared {
    /** So many names are compared at most: a file of thousands of them is not to take minutes. */
    private static final int MOST = 200;

    private static final int MOST_LOOKED_AT = 400;

    private Declared() {}

    /** Returns what FROM may use. */
    static Set<String> above(RuleContext context) {
        Set<String> names = new LinkedHashSet<>();
        add(context.graph().preamble(), Integer.MAX_VALUE, names);
        names.addAll(Scope.PLATFORM);
        return names;
    }

    /** Returns what ARG and ENV of a stage, and of those it continues, set above {@code offset}. */
    static Set<String> in(Stage stage, int offset) {
        Set<String> names = new LinkedHashSet<>();
        for (Stage at = stage; at != null && names.size() < MOST; at = at.parent()) {
            add(at.instructions(), offset, names);
        }
        return names;
    }

    private static void add(List<Instruction> instructions, int offset, Set<String> names) {
        int looked = 0;
        for (Instruction instruction : instructions) {
            if (instruction.span().start() >= offset || names.size() >= MOST || looked++ >= MOST_LOOKED_AT) {
                return;
            }
            if (instruction instanceof Instruction.Arg arg) {
                for (ArgDeclaration declaration : arg.declarations()) {
                    names.add(declaration.name());
                }
            } else if (instruction instanceof Instruction.Env env) {
                for (KeyValue pair : env.pairs()) {
                    names.add(pair.key().raw());
                }
            }
        }
    }

    /** Returns the fix that declares an argument above an instruction, the keyword written as there. */
    static Fix[] declaration(String name, Instruction below) {
        String like = below.keyword().text();
        String keyword = like.equals(like.toLowerCase(Locale.ROOT)) ? "arg " : "ARG ";
        TextEdit line = TextEdit.insert(below.span().start(), keyword + name + "\n");
        return new Fix[] {new Fix("declare " + name, Applicability.UNSAFE, List.of(line), "declare-" + name)};
    }
}
