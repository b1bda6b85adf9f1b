package dev.jslim.cli.report;

import dev.jslim.grammar.source.SourceBytes;
import java.util.ArrayList;
import java.util.List;

/** Makes text of unknown origin harmless for a terminal. */
public final class Printable {
    private static final char REPLACEMENT = '\uFFFD';

    private Printable() {}

    /** Returns the text with everything that could move the cursor or change the terminal replaced, tabs by one blank. */
    public static String of(String given) {
        String text = SourceBytes.readable(given);
        for (int i = 0; i < text.length(); i++) {
            if (control(text.charAt(i))) {
                return replaced(text);
            }
        }
        return text;
    }

    /** Returns a text of several lines made harmless likewise; the colours in it, which logs are full of, are left out. */
    public static String lines(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.replaceAll("\u001b\\[[0-9;]*m", "").split("\n", -1)) {
            lines.add(of(line));
        }
        return String.join("\n", lines);
    }

    private static String replaced(String text) {
        StringBuilder safe = new StringBuilder(text);
        for (int i = 0; i < safe.length(); i++) {
            if (control(safe.charAt(i))) {
                safe.setCharAt(i, safe.charAt(i) == '\t' ? ' ' : REPLACEMENT);
            }
        }
        return safe.toString();
    }

    /** C0 and C1 controls, and what turns the direction of writing, which hides text from a reviewer. */
    private static boolean control(char c) {
        return c < ' ' || (c >= 0x7f && c < 0xa0) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    }
}
