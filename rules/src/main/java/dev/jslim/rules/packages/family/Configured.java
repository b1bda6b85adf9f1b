package dev.jslim.rules.packages.family;

import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.syntax.Instruction;
import java.util.HashMap;
import java.util.Map;

/** Settings that a Dockerfile writes into configuration files. */
public final class Configured {
    private final Map<String, Integer> first = new HashMap<>();

    private Configured() {}

    /** Returns whether the current instruction or one above it writes a setting into a configuration file. */
    public static boolean above(RuleContext context, String setting) {
        Instruction here = context.instruction();
        Configured known = context.remembered(Configured.class);
        if (known == null) {
            known = new Configured();
            context.remember(known);
        }
        Integer at = known.first.get(setting);
        if (at == null) {
            at = search(context, setting);
            known.first.put(setting, at);
        }
        return here != null && at <= here.span().start();
    }

    private static int search(RuleContext context, String setting) {
        for (Instruction instruction : context.dockerfile().instructions()) {
            String text = context.source().slice(instruction.span());
            boolean file = text.contains(".conf") || text.contains("config-manager");
            if (file && text.contains(setting)) {
                return instruction.span().start();
            }
        }
        return Integer.MAX_VALUE;
    }
}
