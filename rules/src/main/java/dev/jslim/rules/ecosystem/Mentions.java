package dev.jslim.rules.ecosystem;

import dev.jslim.analyzer.lint.RuleContext;
import java.util.HashMap;
import java.util.Map;

/** Whether a file speaks of something anywhere, also in a comment or a script: asked at many commands, searched for once. */
final class Mentions {
    private final Map<String, Boolean> known = new HashMap<>();
    private final String text;

    private Mentions(String text) {
        this.text = text;
    }

    static Mentions of(RuleContext context) {
        Mentions mentions = context.remembered(Mentions.class);
        if (mentions == null) {
            mentions = new Mentions(context.source().text());
            context.remember(mentions);
        }
        return mentions;
    }

    /** Returns whether one of some words is in the file. */
    boolean any(String... words) {
        for (String word : words) {
            if (inOrder(word, "")) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether {@code first} is in the file and {@code then} behind it. */
    boolean inOrder(String first, String then) {
        String key = first + "\0" + then;
        Boolean answer = known.get(key);
        if (answer == null) {
            int at = text.indexOf(first);
            answer = at >= 0 && text.indexOf(then, at) >= 0;
            known.put(key, answer);
        }
        return answer;
    }
}
