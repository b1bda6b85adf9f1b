package dev.jslim.tracer.probe;

/** Writes words so that {@link Words} reads them back: as they are if possible, in {@code '…'}, or in {@code $'…'} if need be. */
public final class Quoting {
    private Quoting() {}

    /** Returns a word as it is written in a probe. */
    public static String quote(String word) {
        boolean plain = !word.isEmpty() && !word.equals(Words.ARROW) && !word.contains("$'");
        boolean single = true;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean hidden = hidden(word, i);
            plain &= !hidden && !Character.isWhitespace(c) && c != '\'' && c != '"' && c != '\\';
            single &= !hidden && c != '\'';
        }
        return plain ? word : single ? "'" + word + "'" : escaped(word);
    }

    private static String escaped(String word) {
        StringBuilder out = new StringBuilder("$'");
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            switch (c) {
                case '\\', '\'' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (!hidden(word, i)) {
                        out.append(c);
                    } else {
                        out.append(c < 0x80 ? "\\x%02x".formatted((int) c) : "\\u%04x".formatted((int) c));
                    }
                }
            }
        }
        return out.append('\'').toString();
    }

    /** Control characters, those that turn the direction of text, and halves of pairs: nobody sees them in a file. */
    private static boolean hidden(String word, int i) {
        char c = word.charAt(i);
        if (Character.isSurrogate(c)) {
            boolean first = Character.isHighSurrogate(c)
                    && i + 1 < word.length()
                    && Character.isLowSurrogate(word.charAt(i + 1));
            boolean second = Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(word.charAt(i - 1));
            return !first && !second;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
