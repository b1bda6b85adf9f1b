package dev.jslim.grammar.edit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A repair: all of its edits or none.
 *
 * @param title what it does, in the imperative
 * @param edits sorted by position, not overlapping
 * @param isolation of the fixes that share a group only one is applied in one round; null for no group
 */
public record Fix(
        String title,
        Applicability applicability,
        List<TextEdit> edits,
        @Nullable String isolation) {
    public Fix {
        edits = List.copyOf(edits);
    }

    /** Returns a fix of its own group, that is, one that only overlapping edits keep from being applied. */
    public static Fix of(String title, Applicability applicability, TextEdit... edits) {
        return new Fix(title, applicability, List.of(edits), null);
    }
}
