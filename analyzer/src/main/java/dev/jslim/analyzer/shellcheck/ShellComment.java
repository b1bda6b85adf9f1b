package dev.jslim.analyzer.shellcheck;

import dev.jslim.analyzer.lint.Severity;
import java.util.List;

/**
 * What ShellCheck says of a script.
 *
 * @param id such as {@code SC2086}
 * @param level what ShellCheck calls it
 * @param place where in the text that ShellCheck has read
 * @param replacements a repair, or none; all of them or nothing
 */
record ShellComment(String id, Severity level, Place place, String message, List<Replacement> replacements) {
    ShellComment {
        replacements = List.copyOf(replacements);
    }

    /** Lines and columns counted from 1, in characters as Unicode counts them; a tab is one. */
    record Place(int line, int column, int endLine, int endColumn) {}

    /** A text in the place of another. */
    record Replacement(Place place, String text) {}
}
