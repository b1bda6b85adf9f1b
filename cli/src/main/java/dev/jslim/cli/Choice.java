package dev.jslim.cli;

import dev.jslim.analyzer.JslimException.InputInvalid;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An option whose value is one of few words. */
final class Choice {
    private Choice() {}

    /**
     * Returns the constant that the word names in lower case.
     *
     * @throws InputInvalid with all words if there is none
     */
    static <E extends Enum<E>> E of(Class<E> type, String option, String word) {
        List<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            String name = constant.name().toLowerCase(Locale.ROOT);
            if (name.equals(word)) {
                return constant;
            }
            names.add(name);
        }
        throw new InputInvalid(option + " does not know " + word, "use one of " + String.join(", ", names));
    }
}
