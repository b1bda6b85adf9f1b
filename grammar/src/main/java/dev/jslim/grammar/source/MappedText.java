package dev.jslim.grammar.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Text made from pieces of a source text, and where each of its characters stands there: a logical line without its
 * continuations, a decoded JSON string, the inside of backticks.
 */
public final class MappedText {
    private final String text;
    /** Segment {@code i} begins at {@code logical[i]} in the text and covers {@code sources[i]..ends[i]} of the source. */
    private final int[] logical;

    private final int[] sources;
    private final int[] ends;

    private MappedText(String text, int[] logical, int[] sources, int[] ends) {
        this.text = text;
        this.logical = logical;
        this.sources = sources;
        this.ends = ends;
    }

    /** Returns the text of a region of a source, every character at its own place. */
    public static MappedText of(SourceText source, Span region) {
        return new MappedText(
                source.slice(region), new int[] {0}, new int[] {region.start()}, new int[] {region.end()});
    }

    /** Returns a text of which only the place of the whole is known: each of its characters is said to stand there. */
    public static MappedText at(String text, Span place) {
        Builder builder = new Builder();
        builder.append(text, place.start(), place.end());
        return builder.build();
    }

    /** Returns the characters. */
    public String text() {
        return text;
    }

    /** Returns the number of characters. */
    public int length() {
        return text.length();
    }

    /**
     * Returns the place in the source of the characters from {@code from} up to {@code to}; of no characters that where the one before
     * ends, so that what is empty stays with what it belongs to when a continuation follows.
     */
    public Span span(int from, int to) {
        if (to <= from) {
            int place = from == 0 || from > text.length() ? start(from) : end(from);
            return new Span(place, place);
        }
        int start = start(from);
        return new Span(start, Math.max(start, end(to)));
    }

    /** Returns the source offset of the character at {@code at}, or where the text ends if there is none. */
    public int start(int at) {
        if (at >= text.length()) {
            return ends[ends.length - 1];
        }
        int segment = segment(at);
        return isExact(segment) ? sources[segment] + at - logical[segment] : sources[segment];
    }

    /** Appends the characters from {@code from} up to {@code to} to another text; each keeps its place. */
    public void copy(int from, int to, Builder target) {
        int at = from;
        while (at < to) {
            int segment = segment(at);
            int next = segment + 1 < logical.length ? Math.min(to, logical[segment + 1]) : to;
            target.append(text.substring(at, next), start(at), end(next));
            at = next;
        }
    }

    /** Returns the places in the source of the characters from {@code from} up to {@code to}, one for each unbroken piece. */
    public List<Span> pieces(int from, int to) {
        List<Span> pieces = new ArrayList<>(1);
        int at = from;
        while (at < to) {
            int segment = segment(at);
            int next = segment + 1 < logical.length ? Math.min(to, logical[segment + 1]) : to;
            pieces.add(span(at, next));
            at = next;
        }
        return pieces;
    }

    private int end(int at) {
        int segment = segment(at - 1);
        return isExact(segment) ? sources[segment] + at - logical[segment] : ends[segment];
    }

    private boolean isExact(int segment) {
        int next = segment + 1 < logical.length ? logical[segment + 1] : text.length();
        return next - logical[segment] == ends[segment] - sources[segment];
    }

    private int segment(int at) {
        if (logical.length == 1) {
            return 0;
        }
        int found = Arrays.binarySearch(logical, at);
        return found >= 0 ? found : -found - 2;
    }

    /** Collects the pieces of a text. */
    public static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private int[] logical = new int[4];
        private int[] sources = new int[4];
        private int[] ends = new int[4];
        private int count;

        /** Appends what stands at {@code start..end} of the source; empty pieces say where an empty text would stand. */
        public Builder append(CharSequence piece, int start, int end) {
            if (count > 0 && logical[count - 1] == text.length()) {
                count--;
            }
            if (piece.length() == end - start && count > 0 && follows(start)) {
                ends[count - 1] = end;
                text.append(piece);
                return this;
            }
            if (count == logical.length) {
                logical = Arrays.copyOf(logical, count * 2);
                sources = Arrays.copyOf(sources, count * 2);
                ends = Arrays.copyOf(ends, count * 2);
            }
            logical[count] = text.length();
            sources[count] = start;
            ends[count++] = end;
            text.append(piece);
            return this;
        }

        /** Appends a character that {@code start..end} of the source stands for. */
        public Builder append(char piece, int start, int end) {
            return append(String.valueOf(piece), start, end);
        }

        private boolean follows(int start) {
            return ends[count - 1] == start && text.length() - logical[count - 1] == start - sources[count - 1];
        }

        /** Returns the number of characters so far. */
        public int length() {
            return text.length();
        }

        /** Returns the text. */
        public MappedText build() {
            if (count == 0) {
                append("", 0, 0);
            }
            return new MappedText(
                    text.toString(),
                    Arrays.copyOf(logical, count),
                    Arrays.copyOf(sources, count),
                    Arrays.copyOf(ends, count));
        }
    }
}
