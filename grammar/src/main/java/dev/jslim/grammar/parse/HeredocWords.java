package dev.jslim.grammar.parse;

import dev.jslim.grammar.parse.token.Chars;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a line into words to find the heredocs in it, as BuildKit's {@code frontend/dockerfile/shell/lex.go} does while no variable
 * is set: blanks after {@code <<} belong to the word, and a substitution that is no Dockerfile's ({@code ${x[0]}}) spoils the line.
 * The escape character of these words is always the backslash.
 */
final class HeredocWords {
    /** A word: its text, and from where to where it stands. */
    record Piece(String text, int start, int end) {}

    private static final int DEPTH = 100;
    private static final int END = -1;
    private static final String SPECIAL_NAMES = "@*#?-$!0";

    private final String text;
    private final boolean rawQuotes;
    private boolean rawEscapes;
    /** The word that is being read; substitutions inside it use the same, as they do in BuildKit. */
    private final StringBuilder word = new StringBuilder();

    private int wordStart;
    private int wordEnd;
    private int at;
    private int depth;
    private boolean failed;

    private HeredocWords(String text, boolean raw, boolean rawEscapes) {
        this.text = text;
        this.rawQuotes = raw;
        this.rawEscapes = rawEscapes;
    }

    /** Returns the words as they are written, or null if BuildKit finds none because it cannot read the line. */
    static @Nullable List<Piece> written(String text) {
        return new HeredocWords(text, true, true).words();
    }

    /**
     * Returns the words without escapes, or null if BuildKit cannot read them.
     *
     * @param quotes whether to leave the quotes in them
     */
    static @Nullable List<Piece> read(String text, boolean quotes) {
        return new HeredocWords(text, quotes, false).words();
    }

    private @Nullable List<Piece> words() {
        Words words = new Words();
        upTo(END, words);
        return failed ? null : words.found;
    }

    /** The words of one level. */
    private final class Words {
        private final List<Piece> found = new ArrayList<>();
        private boolean inside;

        void add(CharSequence piece, int start) {
            if (word.isEmpty()) {
                wordStart = start;
            }
            word.append(piece);
            wordEnd = at;
            inside = true;
        }

        void split(String piece, int start) {
            for (int i = 0; i < piece.length(); i++) {
                if (!Chars.isSpace(piece.charAt(i))) {
                    add(piece.substring(i, i + 1), start);
                } else if (inside && !word.isEmpty()) {
                    end();
                }
            }
        }

        void end() {
            if (!word.isEmpty()) {
                found.add(new Piece(word.toString(), wordStart, wordEnd));
                word.setLength(0);
                inside = false;
            }
        }
    }

    private String upTo(int stop, Words words) {
        word.setLength(0);
        StringBuilder result = new StringBuilder();
        while (!failed && at < text.length()) {
            int start = at;
            char c = text.charAt(at);
            if (c == stop) {
                at++;
                words.end();
                return result.toString();
            }
            String piece;
            if (c == '$') {
                piece = dollar();
                words.split(piece, start);
            } else if (c == '<' || c == '\'' || c == '"') {
                piece = c == '<' ? less() : c == '"' ? doubleQuoted() : singleQuoted();
                words.add(piece, start);
            } else if (c == '\\') {
                at = Math.min(start + 2, text.length());
                piece = text.substring(rawEscapes ? start : start + 1, at);
                if (!piece.isEmpty()) {
                    words.add(piece, start);
                }
            } else {
                at++;
                piece = String.valueOf(c);
                words.split(piece, start);
            }
            result.append(piece);
        }
        failed |= stop != END;
        words.end();
        return result.toString();
    }

    private String less() {
        int start = at++;
        if (peek() == '<') {
            at++;
            while (peek() == ' ' || peek() == '\t' || peek() == '\r') {
                at++;
            }
        }
        return text.substring(start, at);
    }

    private String singleQuoted() {
        int start = at;
        int close = text.indexOf('\'', start + 1);
        if (close < 0) {
            return fail();
        }
        at = close + 1;
        return rawQuotes ? text.substring(start, at) : text.substring(start + 1, close);
    }

    private String doubleQuoted() {
        StringBuilder result = new StringBuilder(rawQuotes ? "\"" : "");
        at++;
        while (!failed && at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return rawQuotes ? result.append(c).toString() : result.toString();
            }
            if (c == '$') {
                result.append(dollar());
                continue;
            }
            at++;
            if (c == '\\') {
                result.append(rawEscapes ? "\\" : "");
                if (peek() == '"' || peek() == '$' || peek() == '\\') {
                    c = text.charAt(at++);
                }
            }
            result.append(c);
        }
        return fail();
    }

    private String dollar() {
        int start = at++;
        if (peek() != '{') {
            name();
            return text.substring(start, at);
        }
        at++;
        int first = peek();
        if (first == '{' || first == '}' || first == ':' || first == END) {
            return fail();
        }
        name();
        String head = text.substring(start, at);
        int operator = next();
        return switch (operator) {
            case '}' -> head + "}";
            case '/' -> {
                if (peek() == '/') {
                    at++;
                }
                String pattern = nested('/', true);
                yield head + "/" + pattern + "/" + nested('}', true) + "}";
            }
            case ':' -> {
                int second = next();
                if (second == '#' || second == '%') {
                    yield fail();
                }
                yield head + ":" + (second == END ? "" : (char) second) + nested('}', false) + "}";
            }
            case '+', '-', '?' -> head + (char) operator + nested('}', false) + "}";
            case '#', '%' -> head + (char) operator + nested('}', true) + "}";
            default -> fail();
        };
    }

    private String nested(char stop, boolean escapes) {
        if (failed || ++depth > DEPTH) {
            return fail();
        }
        boolean before = rawEscapes;
        rawEscapes = escapes;
        String result = upTo(stop, new Words());
        rawEscapes = before;
        depth--;
        return result;
    }

    private void name() {
        int first = peek();
        if (first != END && Character.isDigit(first)) {
            while (peek() != END && Character.isDigit(peek())) {
                at++;
            }
        } else if (first != END && SPECIAL_NAMES.indexOf(first) >= 0) {
            at++;
        } else {
            while (at < text.length() && (Character.isLetterOrDigit(text.codePointAt(at)) || peek() == '_')) {
                at += Character.charCount(text.codePointAt(at));
            }
        }
    }

    private int peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    private int next() {
        int c = peek();
        at = Math.min(at + 1, text.length());
        return c;
    }

    private String fail() {
        failed = true;
        return "";
    }
}
