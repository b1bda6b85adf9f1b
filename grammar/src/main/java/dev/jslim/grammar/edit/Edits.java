package dev.jslim.grammar.edit;

import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Applies fixes to a text; what no edit covers is copied unchanged. */
public final class Edits {
    /** The edits taken so far by where they start; they neither overlap nor, if they insert, share a place. */
    private final TreeMap<Integer, TextEdit> taken = new TreeMap<>();

    private Edits() {}

    /**
     * Returns the text after one round of fixes.
     *
     * <p>Fixes are tried in the order of their first edits, of two that begin at the same place the one that comes first in
     * {@code fixes}. A fix is skipped as a whole if one of its edits overlaps an edit already taken or begins where another one
     * begins, or if a fix of its isolation group was applied. An edit equal to one already taken counts once, so two findings
     * may ask for the same repair. Which fixes may be applied at all is the caller's choice.
     *
     * @throws IllegalArgumentException if an edit lies outside the text, or edits of one fix are unsorted, overlap or begin at the
     *     same place
     */
    public static Applied apply(SourceText source, List<Fix> fixes) {
        List<Fix> sorted = new ArrayList<>(fixes);
        sorted.sort((a, b) -> Integer.compare(start(a), start(b)));
        Edits edits = new Edits();
        Set<String> isolated = new HashSet<>();
        List<Fix> applied = new ArrayList<>();
        List<Fix> skipped = new ArrayList<>();
        for (Fix fix : sorted) {
            check(source, fix);
            String group = fix.isolation();
            boolean free = (group == null || !isolated.contains(group)) && edits.take(fix);
            if (free && group != null) {
                isolated.add(group);
            }
            (free ? applied : skipped).add(fix);
        }
        return new Applied(edits.print(source.text()), applied, skipped);
    }

    private static int start(Fix fix) {
        return fix.edits().isEmpty() ? 0 : fix.edits().getFirst().span().start();
    }

    private static void check(SourceText source, Fix fix) {
        Span previous = null;
        for (TextEdit edit : fix.edits()) {
            Span span = edit.span();
            if (span.end() > source.text().length() || (previous != null && meets(previous, span))) {
                throw new IllegalArgumentException(
                        "the edits of '" + fix.title() + "' are unsorted, overlap or lie outside");
            }
            previous = span;
        }
    }

    private boolean take(Fix fix) {
        for (TextEdit edit : fix.edits()) {
            if (!edit.equals(taken.get(edit.span().start())) && collides(edit.span())) {
                return false;
            }
        }
        for (TextEdit edit : fix.edits()) {
            taken.put(edit.span().start(), edit);
        }
        return true;
    }

    private boolean collides(Span span) {
        var before = taken.floorEntry(span.start());
        if (before != null && meets(before.getValue().span(), span)) {
            return true;
        }
        var after = taken.higherEntry(span.start());
        return after != null && after.getKey() < span.end();
    }

    /** Whether two edits cannot both be made: they overlap, or begin at the same place so that their order would matter. */
    private static boolean meets(Span earlier, Span later) {
        return earlier.end() > later.start() || earlier.start() == later.start();
    }

    private String print(String text) {
        StringBuilder result = new StringBuilder(text.length() + 64);
        int copied = 0;
        for (TextEdit edit : taken.values()) {
            result.append(text, copied, edit.span().start()).append(edit.text());
            copied = edit.span().end();
        }
        return result.append(text, copied, text.length()).toString();
    }
}
