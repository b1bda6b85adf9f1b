package dev.jslim.rules.correctness;

import dev.jslim.analyzer.build.variables.Scope;
import dev.jslim.analyzer.lint.RuleContext;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The names in the text of a file. */
final class Names {
    private Names() {}

    /** Returns how often each word of letters, digits and underscores stands in the text, comments among it. */
    static Map<String, Integer> counted(RuleContext context) {
        String text = context.source().text();
        Map<String, Integer> counted = new HashMap<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean part = i < text.length() && isPart(text.charAt(i));
            if (!part && i > start) {
                counted.merge(text.substring(start, i), 1, Integer::sum);
            }
            start = part ? start : i + 1;
        }
        return counted;
    }

    /**
     * Returns whether an argument has a meaning of its own.
     *
     * @see <a href="https://docs.docker.com/build/building/variables/#pre-defined-build-arguments">Pre-defined build arguments</a>
     */
    static boolean isMeantForBuilder(String name) {
        return Scope.PLATFORM.contains(name)
                || name.startsWith("BUILDKIT_")
                || name.equals("SOURCE_DATE_EPOCH")
                || name.toUpperCase(Locale.ROOT).endsWith("_PROXY");
    }

    private static boolean isPart(char c) {
        return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
