package dev.jslim.rules.layers;

import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.syntax.Directive;
import dev.jslim.grammar.syntax.Flag;
import dev.jslim.grammar.syntax.Instruction;

/**
 * Whether a file is built with BuildKit and no other builder, as far as it tells.
 *
 * @param needed whether something in it only BuildKit understands
 */
record BuildKitFeatures(boolean needed) {
    /** Returns what a file tells; it is looked through once. */
    static BuildKitFeatures of(RuleContext context) {
        BuildKitFeatures known = context.remembered(BuildKitFeatures.class);
        if (known == null) {
            known = new BuildKitFeatures(declared(context) || used(context));
            context.remember(known);
        }
        return known;
    }

    /** Docker's own frontend knows COPY --chmod since version 1.2. */
    private static boolean declared(RuleContext context) {
        for (Directive directive : context.dockerfile().directives()) {
            String value = directive.value();
            boolean old = value.endsWith(":1.0") || value.endsWith(":1.1") || value.contains("experimental");
            if (directive.name().equals("syntax") && value.contains("docker/dockerfile:1") && !old) {
                return true;
            }
        }
        return false;
    }

    private static boolean used(RuleContext context) {
        for (Instruction instruction : context.dockerfile().instructions()) {
            for (Flag flag : instruction.flags()) {
                boolean known = flag.name().equals("from") || flag.name().equals("chown");
                boolean transfer = instruction instanceof Instruction.Copy || instruction instanceof Instruction.Add;
                if (instruction instanceof Instruction.Run || (transfer && !known)) {
                    return true;
                }
            }
            boolean heredoc = (instruction instanceof Instruction.Run run
                            && !run.heredocs().isEmpty())
                    || (instruction instanceof Instruction.Copy copy
                            && !copy.heredocs().isEmpty());
            if (heredoc) {
                return true;
            }
        }
        return false;
    }
}
