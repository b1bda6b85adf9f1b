package dev.jslim.grammar.edit;

import java.util.List;

/**
 * What became of a text and a list of fixes.
 *
 * @param text the text after the applied fixes
 * @param applied in the order of their first edits
 * @param skipped those that touch an applied one or share its isolation group; another round may apply them
 */
public record Applied(String text, List<Fix> applied, List<Fix> skipped) {
    public Applied {
        applied = List.copyOf(applied);
        skipped = List.copyOf(skipped);
    }
}
