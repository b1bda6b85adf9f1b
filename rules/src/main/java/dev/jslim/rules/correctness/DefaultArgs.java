package dev.jslim.rules.correctness;

import dev.jslim.analyzer.build.variables.Expansion;
import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.build.variables.Scope;
import dev.jslim.analyzer.build.variables.VariableHistory;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.syntax.ArgDeclaration;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;

/**
 * The variables of FROM as they are in a build without arguments.
 *
 * @param scope what ARG sets; a name without a default has no value
 */
record DefaultArgs(Scope scope) {
    /** Returns those of a file, worked out once. */
    static DefaultArgs of(RuleContext context) {
        DefaultArgs known = context.remembered(DefaultArgs.class);
        if (known != null) {
            return known;
        }
        VariableHistory history = new VariableHistory(null, false);
        for (String name : Scope.PLATFORM) {
            history.set(name, new Resolution.Unresolved("the builder sets " + name), false);
        }
        for (Instruction instruction : context.graph().preamble()) {
            if (instruction instanceof Instruction.Arg arg) {
                for (ArgDeclaration declaration : arg.declarations()) {
                    Word value = declaration.value();
                    if (value != null) {
                        Scope before = new Scope(history, history.now());
                        history.set(declaration.name(), Expansion.built(value, before), false);
                    }
                }
            }
        }
        DefaultArgs defaults = new DefaultArgs(new Scope(history, VariableHistory.END));
        context.remember(defaults);
        return defaults;
    }
}
