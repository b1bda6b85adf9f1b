package dev.jslim.grammar.source;

/**
 * A half-open range of UTF-16 offsets into one {@link SourceText}.
 *
 * @param start first offset inside the range
 * @param end first offset after the range; equal to {@code start} for an empty range
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    /** Returns the length in UTF-16 units. */
    public int length() {
        return end - start;
    }

    /** Returns whether {@code other} lies completely inside this span. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Returns the smallest span that holds both. */
    public Span to(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** Returns the empty span at this span's end. */
    public Span atEnd() {
        return new Span(end, end);
    }
}
