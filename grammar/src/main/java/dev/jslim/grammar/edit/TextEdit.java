package dev.jslim.grammar.edit;

import dev.jslim.grammar.source.Span;

/** Replaces the text of a span; an empty span inserts, an empty text deletes. */
public record TextEdit(Span span, String text) {
    /** Returns an edit that inserts {@code text} before {@code offset}. */
    public static TextEdit insert(int offset, String text) {
        return new TextEdit(new Span(offset, offset), text);
    }

    /** Returns an edit that deletes {@code span}. */
    public static TextEdit delete(Span span) {
        return new TextEdit(span, "");
    }

    /** Returns an edit that puts {@code text} in the place of {@code span}. */
    public static TextEdit replace(Span span, String text) {
        return new TextEdit(span, text);
    }
}
