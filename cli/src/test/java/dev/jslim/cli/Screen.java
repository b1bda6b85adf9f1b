package dev.jslim.cli;

import java.util.regex.Pattern;

/** What a person sees on a terminal that is wide enough. */
final class Screen {
    private static final Pattern MODES_AND_COLOURS = Pattern.compile("\u001b\\[(\\?7[lh]|[0-9;]*m)");
    private static final String ERASE = "\u001b[K";

    private Screen() {}

    /** Returns the lines that are there after all of this was printed; only the last one can have been rewritten. */
    static String after(String printed) {
        StringBuilder screen = new StringBuilder();
        String text = MODES_AND_COLOURS.matcher(printed).replaceAll("");
        int column = 0;
        for (int i = 0; i < text.length(); i++) {
            int start = screen.lastIndexOf("\n") + 1;
            if (text.startsWith(ERASE, i)) {
                screen.setLength(Math.min(screen.length(), start + column));
                i += ERASE.length() - 1;
            } else if (text.charAt(i) == '\r') {
                column = 0;
            } else if (text.charAt(i) == '\n') {
                screen.append('\n');
                column = 0;
            } else {
                int at = start + column++;
                screen.replace(at, Math.min(at + 1, screen.length()), text.substring(i, i + 1));
            }
        }
        if (screen.indexOf("\u001b") >= 0) {
            throw new AssertionError("an escape sequence that this screen does not know: " + text);
        }
        return screen.toString();
    }
}
