package dev.jslim.rules.security;

import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import dev.jslim.grammar.syntax.WordPart;

/** Tells the values of credentials from those that only have the name of one. */
final class SecretValues {
    private SecretValues() {}

    /**
     * Returns whether it may be one: a switch is none, whatever its name; neither is a path to one, an address without a user in it,
     * or the fingerprint of a key.
     */
    static boolean maybe(String name, Word word, RuleContext context) {
        Resolution value = context.expand(word);
        if (!(value instanceof Resolution.Resolved(String text))) {
            // A variable of the same name hands on what the caller of the build passes; another that nothing sets is
            // empty.
            boolean same = word.raw().equals("$" + name) || word.raw().equals("${" + name + "}");
            return same || (!(value instanceof Resolution.Absent) && isDeclared(word, context));
        }
        boolean path = text.startsWith("/") || text.startsWith("./") || text.startsWith("../") || text.startsWith("~/");
        boolean address = text.contains("://") && text.indexOf('@') < 0;
        boolean flag =
                text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false") || text.equals("0") || text.equals("1");
        return !path && !address && !flag && !isFingerprint(text);
    }

    private static boolean isDeclared(Word word, RuleContext context) {
        Instruction instruction = context.instruction();
        for (WordPart part : word.parts()) {
            boolean known = part instanceof WordPart.Variable variable
                    && instruction != null
                    && !(context.graph().scopeAt(instruction).declared(variable.name()) instanceof Resolution.Absent);
            if (known) {
                return true;
            }
        }
        return false;
    }

    /** OpenPGP prints the fingerprint of a key, which is public, as forty hexadecimal digits in upper case (RFC 4880, 12.2). */
    private static boolean isFingerprint(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9') && !(c >= 'A' && c <= 'F')) {
                return false;
            }
        }
        return text.length() == 40;
    }
}
