package dev.jslim.cli;

import dev.jslim.analyzer.EnumWord;
import dev.jslim.analyzer.JslimException.InputInvalid;
import java.util.ArrayList;
import java.util.List;

/** An option whose value is one of few words. */
final class Choice {
    private Choice() {}

    /**
     * Returns the constant that the word names in lower case.
     *
     * @throws InputInvalid with all words if there is none
     */
    static <E extends Enum<E>> E of(Class<E> type, String option, String word) {
        for (E constant : type.getEnumConstants()) {
            if (EnumWord.of(constant).equals(word)) {
                return constant;
            }
        }
        throw new InputInvalid(option + " cannot be '" + word + "'", "use one of " + String.join(", ", words(type)));
    }

    /** Returns all words. */
    static List<String> words(Class<? extends Enum<?>> type) {
        List<String> words = new ArrayList<>();
        for (Enum<?> constant : type.getEnumConstants()) {
            words.add(EnumWord.of(constant));
        }
        return words;
    }
}
