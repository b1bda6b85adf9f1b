package dev.jslim.grammar.source;

import org.jspecify.annotations.Nullable;

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

    // The methods that the compiler leaves to the JVM would be made anew at every start, which costs milliseconds.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Span span && start == span.start && end == span.end;
    }

    @Override
    public int hashCode() {
        return 31 * start + end;
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
