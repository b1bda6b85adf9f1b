package dev.jslim.grammar.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Turns bytes into text and back without loss. What is UTF-8 is decoded as such; each byte that is not becomes a lone low surrogate,
 * {@code U+DC80} to {@code U+DCFF}, which no UTF-8 stands for.
 *
 * @see <a href="https://peps.python.org/pep-0383/">PEP 383, surrogateescape</a>
 */
public final class SourceBytes {
    private static final char REPLACEMENT = '\uFFFD';
    /** What is added to a byte from 0x80 to make the character that stands for it. */
    private static final int ESCAPED = 0xDC00;

    private SourceBytes() {}

    /** Returns the text that {@code bytes} are from {@code from} to their end. */
    public static String decode(byte[] bytes, int from) {
        String text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
        // The JDK's decoder does most of the work, and is asked for what it replaced only where it may have replaced
        // something.
        return text.indexOf(REPLACEMENT) < 0 ? text : decodeBroken(bytes, from);
    }

    /** Returns the bytes of a text, as {@link #decode} found them. */
    public static byte[] encode(String text) {
        int escaped = nextLone(text, 0);
        if (escaped == text.length()) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() + 16);
        int at = 0;
        while (escaped < text.length()) {
            bytes.writeBytes(text.substring(at, escaped).getBytes(StandardCharsets.UTF_8));
            char lone = text.charAt(escaped);
            if (isEscaped(lone)) {
                bytes.write(lone - ESCAPED);
            } else {
                bytes.writeBytes(String.valueOf(REPLACEMENT).getBytes(StandardCharsets.UTF_8));
            }
            at = escaped + 1;
            escaped = nextLone(text, at);
        }
        bytes.writeBytes(text.substring(at).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    /** Returns the text with every lone surrogate replaced by U+FFFD: for output that has to be valid whatever was read. */
    public static String readable(String text) {
        int lone = nextLone(text, 0);
        if (lone == text.length()) {
            return text;
        }
        StringBuilder valid = new StringBuilder(text);
        while (lone < text.length()) {
            valid.setCharAt(lone, REPLACEMENT);
            lone = nextLone(text, lone + 1);
        }
        return valid.toString();
    }

    /** Whether a lone surrogate stands for a byte that is not UTF-8. */
    static boolean isEscaped(char c) {
        return c >= ESCAPED + 0x80 && c <= ESCAPED + 0xFF;
    }

    private static int nextLone(String text, int from) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean pair = Character.isHighSurrogate(c)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1));
            if (!pair && Character.isSurrogate(c)) {
                return at;
            }
            at += pair ? 2 : 1;
        }
        return at;
    }

    private static String decodeBroken(byte[] bytes, int from) {
        StringBuilder text = new StringBuilder(bytes.length);
        int valid = from;
        int at = from;
        while (at < bytes.length) {
            int length = length(bytes, at);
            if (length == 0) {
                text.append(new String(bytes, valid, at - valid, StandardCharsets.UTF_8));
                text.append((char) (ESCAPED + (bytes[at] & 0xFF)));
                valid = ++at;
            } else {
                at += length;
            }
        }
        return text.append(new String(bytes, valid, at - valid, StandardCharsets.UTF_8))
                .toString();
    }

    /**
     * Returns how many bytes the character at {@code at} has, or 0 if it is no UTF-8: too long, a surrogate, too large, or cut off.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc3629#section-4">RFC 3629, section 4</a>
     */
    private static int length(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        if (first < 0x80) {
            return 1;
        }
        int length = first < 0xC2 || first > 0xF4 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        if (at + length > bytes.length) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        int second = length > 2 ? bytes[at + 1] & 0xFF : 0;
        boolean outside = (first == 0xE0 && second < 0xA0)
                || (first == 0xED && second > 0x9F)
                || (first == 0xF0 && second < 0x90)
                || (first == 0xF4 && second > 0x8F);
        return outside ? 0 : length;
    }
}
