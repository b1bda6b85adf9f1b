package dev.jslim.grammar.source;

/** Where the lines of a text end that has no line index, such as one that is still being read. */
public final class TextLines {
    private TextLines() {}

    /** Returns where the line after that at {@code start} begins: behind the next line feed, or at the end of the text. */
    public static int next(String text, int start) {
        int feed = text.indexOf('\n', start);
        return feed < 0 ? text.length() : feed + 1;
    }

    /** Returns where the line at {@code start} ends, its line break not counted. */
    public static int end(String text, int start) {
        int end = next(text, start);
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }
}
