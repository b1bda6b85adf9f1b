package dev.jslim.grammar.parse;

import dev.jslim.grammar.source.SourceBytes;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;

/** Finds lines that BuildKit cannot read: it scans with a buffer of 64 KiB, which a line and its break have to fit in. */
final class LongLines {
    private static final int MOST_BYTES = 65_535;

    private LongLines() {}

    static void check(SourceText source, Problems problems) {
        String text = source.text();
        int start = 0;
        while (start < text.length()) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            // No character takes more than three bytes for one UTF-16 unit.
            if (end - start > MOST_BYTES / 3 && bytes(text, start, end) > MOST_BYTES) {
                problems.fatal(
                        new Span(start, end),
                        "the line is longer than 65535 bytes, which is all that the builder reads",
                        "continue it on further lines, or move the text to a file and COPY that");
            }
            start = end + 1;
        }
    }

    private static int bytes(String text, int start, int end) {
        return SourceBytes.encode(text.substring(start, end)).length;
    }
}
