package dev.jslim.grammar.edit;

import java.util.List;

/** Writes values as Dockerfile text, in the one form that jslim uses. */
public final class SourcePrinter {
    private static final String PLAIN = "-_./:@%+,=~^*?()[]{}<>|&;!#";
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private SourcePrinter() {}

    /** Returns a JSON array of strings, as exec form, SHELL, VOLUME and COPY take it: {@code ["a", "b"]}. */
    public static String execForm(List<String> arguments) {
        StringBuilder result = new StringBuilder("[");
        for (String argument : arguments) {
            result.append(result.length() > 1 ? ", " : "").append(quoteJson(argument));
        }
        return result.append(']').toString();
    }

    /** Returns a JSON string, quotes included; only what JSON forbids is escaped. */
    public static String quoteJson(String value) {
        StringBuilder result = new StringBuilder(value.length() + 2).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> result.append('\\').append(c);
                case '\n' -> result.append("\\n");
                case '\r' -> result.append("\\r");
                case '\t' -> result.append("\\t");
                default -> {
                    if (c < ' ') {
                        result.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
                    } else {
                        result.append(c);
                    }
                }
            }
        }
        return result.append('"').toString();
    }

    /** Returns {@code value} as a word of a Dockerfile whose escape character is the backslash. */
    public static String quoteWord(String value) {
        return quoteWord(value, '\\');
    }

    /**
     * Returns {@code value} as one word of ENV, LABEL or ARG that is not expanded: as it is where that is safe, else in double
     * quotes.
     *
     * @param escape the file's escape character
     * @throws IllegalArgumentException if the value has a line break, which no Dockerfile word can hold
     */
    public static String quoteWord(String value, char escape) {
        if (!isWord(value)) {
            throw new IllegalArgumentException("a Dockerfile word cannot hold a line break");
        }
        return isPlain(value) ? value : quoted(value, escape);
    }

    /** Returns whether {@code value} can be written as a word at all. */
    public static boolean isWord(String value) {
        return value.indexOf('\n') < 0 && value.indexOf('\r') < 0;
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean alphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!alphanumeric && PLAIN.indexOf(c) < 0) {
                return false;
            }
        }
        return !value.isEmpty();
    }

    private static String quoted(String value, char escape) {
        StringBuilder result = new StringBuilder(value.length() + 2).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '$' || c == escape) {
                result.append(escape);
            }
            result.append(c);
        }
        return result.append('"').toString();
    }
}
