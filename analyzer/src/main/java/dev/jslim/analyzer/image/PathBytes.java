package dev.jslim.analyzer.image;

import dev.jslim.grammar.source.SourceBytes;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Paths as Linux has them, which are bytes, in Java's strings: what is UTF-8 is decoded, each other byte becomes a lone surrogate
 * {@code U+DC80} to {@code U+DCFF}. So different paths stay different, and the bytes can be written again.
 *
 * @see <a href="https://peps.python.org/pep-0383/">PEP 383, surrogateescape</a>
 */
public final class PathBytes {
    private static final int ESCAPED = 0xDC00;

    private PathBytes() {}

    /** Returns the path that the bytes are. */
    public static String decode(byte... bytes) {
        return SourceBytes.decode(bytes, 0);
    }

    /** Returns the path that a part of the bytes is. */
    public static String decode(byte[] bytes, int offset, int length) {
        return SourceBytes.decode(Arrays.copyOfRange(bytes, offset, offset + length), 0);
    }

    /** Returns the bytes of a path; {@code decode(encode(path))} is the path if it is {@linkplain #isPath one}. */
    public static byte[] encode(String path) {
        return SourceBytes.encode(path);
    }

    /** Returns whether all of it is UTF-8, so that text files and protocols can have it. */
    public static boolean isText(String path) {
        for (int i = 0; i < path.length(); i++) {
            if (Character.isSurrogate(path.charAt(i))) {
                return SourceBytes.readable(path).equals(path);
            }
        }
        return true;
    }

    /** Returns whether {@link #decode} can have made it: no other lone surrogates, and no escaped bytes that are UTF-8. */
    public static boolean isPath(String text) {
        return isText(text) || decode(encode(text)).equals(text);
    }

    /** Returns a JSON text whose strings name escaped bytes as {@code \\udcXX}, so that the text itself can be encoded. */
    public static String inJson(String json) {
        if (isText(json)) {
            return json;
        }
        StringBuilder safe = new StringBuilder(json.length() + 16);
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (isPair(json, i)) {
                safe.append(c).append(json.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                safe.append("\\u").append(HexFormat.of().toHexDigits(c));
            } else {
                safe.append(c);
            }
        }
        return safe.toString();
    }

    private static boolean isPair(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
    }

    /**
     * Returns the path for people: a byte that is not UTF-8 and a control character as {@code \\xNN}, a backslash doubled. Different
     * paths stay different.
     */
    public static String shown(String path) {
        StringBuilder shown = new StringBuilder(path.length() + 8);
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (isPair(path, i)) {
                shown.append(c).append(path.charAt(++i));
            } else if (c == '\\') {
                shown.append("\\\\");
            } else if (c < ' ' || c == 0x7f || Character.isSurrogate(c)) {
                shown.append("\\x").append(HexFormat.of().toHexDigits((byte) (c - (c < ESCAPED ? 0 : ESCAPED))));
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }
}
