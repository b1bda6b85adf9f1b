package dev.jslim.analyzer.build.variables;

import java.util.List;
import java.util.Set;

/**
 * What the builder makes of a word.
 *
 * @param value the value, or why there is none: the text does not say it, or the builder refuses the word
 * @param words the value cut into words as in EXPOSE, where a variable may hold several; empty without a value
 * @param found the variables that have a value
 * @param unset the variables that nothing sets, for which the builder takes the empty text
 * @param refused whether the builder refuses the word, whatever its caller passes; then the value says why it is unresolved
 */
public record Expanded(Resolution value, List<String> words, Set<String> found, Set<String> unset, boolean refused) {
    public Expanded {
        words = List.copyOf(words);
        found = Set.copyOf(found);
        unset = Set.copyOf(unset);
    }
}
