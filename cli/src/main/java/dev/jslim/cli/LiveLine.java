package dev.jslim.cli;

import dev.jslim.cli.report.Printable;
import dev.jslim.cli.report.Width;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The last line of a terminal, which is written again and again in its place. All other messages for the terminal are written
 * through here: the line makes way for them, and comes back below them with the next {@link #show}. Safe for use by several threads.
 */
final class LiveLine extends OutputStream {
    /** To the first column, then erase to the end of the line (ECMA-48: CR, EL). */
    private static final String ERASE = "\r\u001b[K";

    /** No line break at the right margin (DECAWM): a terminal that is narrower than said shows less, and stays on the line. */
    private static final String NO_WRAP = "\u001b[?7l";

    private static final String WRAP = "\u001b[?7h";

    private final OutputStream out;
    private final int columns;
    private boolean shown;
    private boolean atLineStart = true;
    private boolean held;
    private boolean ended;

    /** Returns the last line of a terminal that has so many columns. */
    LiveLine(OutputStream out, int columns) {
        this.out = out;
        this.columns = columns;
    }

    /** Shows a text, cut to fit, and after it something short that is never cut. */
    synchronized void show(String text, String end) {
        if (held || ended || !atLineStart) {
            return;
        }
        try {
            print(ERASE + NO_WRAP + fit(text, end, columns) + WRAP);
            shown = true;
        } catch (IOException e) {
            ended = true; // the terminal is gone, the work goes on
        }
    }

    /** Removes the line. */
    synchronized void clear() {
        try {
            erase();
        } catch (IOException e) {
            ended = true; // as above
        }
    }

    /** Removes the line and shows none until {@link #release}: somebody types. */
    synchronized void hold() {
        clear();
        held = true;
    }

    /** Ends {@link #hold}. */
    synchronized void release() {
        held = false;
    }

    /** Removes the line for good. */
    synchronized void end() {
        clear();
        ended = true;
    }

    @Override
    public synchronized void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return;
        }
        erase();
        out.write(bytes, from, length);
        atLineStart = bytes[from + length - 1] == '\n';
    }

    @Override
    public synchronized void flush() throws IOException {
        out.flush();
    }

    private void erase() throws IOException {
        if (shown) {
            shown = false;
            print(ERASE);
        }
    }

    private void print(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Returns {@code text  end} in fewer than {@code columns} columns: in the last one, terminals behave differently. */
    static String fit(String text, String end, int columns) {
        String safe = Printable.of(text);
        int room = columns - 1 - 2 - end.length();
        if (Width.of(safe, 0, safe.length()) <= room) {
            return safe + "  " + end;
        }
        int cut = 0;
        for (int next = 0; next < safe.length() && Width.of(safe, 0, next) < room; ) {
            cut = next;
            next += Character.charCount(safe.codePointAt(next));
        }
        return safe.substring(0, cut) + "…  " + end;
    }
}
