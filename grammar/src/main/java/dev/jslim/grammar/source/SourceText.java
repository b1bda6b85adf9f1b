package dev.jslim.grammar.source;

import java.util.Arrays;

/** A text, the name it is known by, and its line index: the only owner of offsets. */
public final class SourceText {
    private final String name;
    private final String text;
    private final int[] lineStarts;

    private SourceText(String name, String text) {
        this.name = name;
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    /**
     * Returns a source text.
     *
     * @param name what messages call it: the path as the user gave it, or {@code -} for standard input
     */
    public static SourceText of(String name, String text) {
        return new SourceText(name, text);
    }

    /** Returns the name that messages use. */
    public String name() {
        return name;
    }

    /** Returns the whole text. */
    public String text() {
        return text;
    }

    /** Returns the text inside {@code span}. */
    public String slice(Span span) {
        return text.substring(span.start(), span.end());
    }

    /** Returns the number of lines; a text that ends in a line break has no further empty line. */
    public int lineCount() {
        int last = lineStarts.length;
        return last > 1 && lineStarts[last - 1] == text.length() ? last - 1 : last;
    }

    /** Returns line and column of an offset between 0 and the length of the text. */
    public Position position(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line + 1, offset - lineStarts[line] + 1);
    }

    /**
     * Returns the span of a line without its line break.
     *
     * @param line counted from 1
     */
    public Span line(int line) {
        int start = lineStarts[line - 1];
        int end = line < lineStarts.length ? lineStarts[line] : text.length();
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return new Span(start, end);
    }

    /**
     * Returns the offset of a position.
     *
     * @throws IndexOutOfBoundsException if there is no such line
     */
    public int offset(Position position) {
        return lineStarts[position.line() - 1] + position.column() - 1;
    }

    /** Returns the line break that the text uses: that of its first line, or a line feed. */
    public String lineBreak() {
        int feed = text.indexOf('\n');
        return feed > 0 && text.charAt(feed - 1) == '\r' ? "\r\n" : "\n";
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = at + 1;
        }
        return Arrays.copyOf(starts, count);
    }
}
