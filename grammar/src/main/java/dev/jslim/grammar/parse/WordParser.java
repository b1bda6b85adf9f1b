package dev.jslim.grammar.parse;

import dev.jslim.grammar.parse.token.Chars;
import dev.jslim.grammar.source.MappedText;
import dev.jslim.grammar.syntax.Word;
import dev.jslim.grammar.syntax.WordPart;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parses the words of a Dockerfile: quotes, escapes and variables as in BuildKit's {@code frontend/dockerfile/shell/lex.go}. What
 * cannot be understood stays literal text, and is a problem.
 */
final class WordParser {
    private static final int DEPTH = 50;
    private static final char NONE = '\0';
    private static final String SPECIAL_NAMES = "@*#?-$!0";

    private final MappedText line;
    private final char escape;
    private final @Nullable Problems problems;
    private final int end;
    private int at;
    private int depth;
    private boolean failed;

    private WordParser(MappedText line, int from, int to, char escape, @Nullable Problems problems) {
        this.line = line;
        this.at = from;
        this.end = to;
        this.escape = escape;
        this.problems = problems;
    }

    /**
     * Returns the word at {@code from..to} of a line.
     *
     * @param problems where to report what the builder would refuse, or null if it would not look
     */
    static Word parse(MappedText line, int from, int to, char escape, @Nullable Problems problems) {
        return new WordParser(line, from, to, escape, problems).word(NONE, false);
    }

    /** Returns a word in which nothing is expanded or unquoted. */
    static Word literal(MappedText line, int from, int to) {
        String raw = line.text().substring(from, to);
        var span = line.span(from, to);
        return new Word(raw, raw.isEmpty() ? List.of() : List.of(new WordPart.Literal(raw, true, span)), span);
    }

    /**
     * Reads up to {@code stop}.
     *
     * @param pattern whether escapes stay, because they mean something to the pattern or the replacement that this is
     */
    private Word word(char stop, boolean pattern) {
        int start = at;
        Parts parts = new Parts(pattern);
        while (at < end && (stop == NONE || charAt(at) != stop)) {
            char c = charAt(at);
            if (c == '\'') {
                singleQuoted(parts);
            } else if (c == '"') {
                doubleQuoted(parts);
            } else if (c == '$') {
                dollar(parts);
            } else if (c == escape) {
                escaped(parts);
            } else {
                parts.add(c, at, ++at);
            }
        }
        return new Word(line.text().substring(start, at), parts.finish(), line.span(start, at));
    }

    private void escaped(Parts parts) {
        if (at + 1 < end) {
            parts.escaped(charAt(at + 1), at, at + 2);
        }
        at = Math.min(at + 2, end);
    }

    private void singleQuoted(Parts parts) {
        int close = line.text().indexOf('\'', at + 1, end);
        if (close < 0) {
            unterminated("single");
            close = end;
        }
        parts.quoted(true);
        parts.cover(at);
        for (int i = at + 1; i < close; i++) {
            parts.add(charAt(i), i, i + 1);
        }
        at = Math.min(close + 1, end);
        parts.extend(at);
        parts.quoted(false);
    }

    private void doubleQuoted(Parts parts) {
        int open = at;
        parts.quoted(true);
        parts.cover(at++);
        while (at < end && charAt(at) != '"') {
            char c = charAt(at);
            if (c == '$') {
                dollar(parts);
            } else if (c == escape && at + 1 < end && isEscapable(charAt(at + 1))) {
                escaped(parts);
            } else if (c == escape) {
                parts.escaped(c, at, ++at);
            } else {
                parts.add(c, at, ++at);
            }
        }
        if (at == end) {
            at = open;
            unterminated("double");
            at = end;
            return;
        }
        parts.extend(++at);
        parts.quoted(false);
    }

    private boolean isEscapable(char c) {
        return c == '"' || c == '$' || c == escape;
    }

    private void dollar(Parts parts) {
        int start = at;
        if (at + 1 < end && charAt(at + 1) == '{') {
            braced(parts, start);
            return;
        }
        int nameEnd = nameEnd(at + 1);
        if (nameEnd == at + 1) {
            parts.add('$', at, ++at);
            return;
        }
        at = nameEnd;
        parts.variable(new WordPart.Variable(
                line.text().substring(start + 1, nameEnd),
                null,
                null,
                null,
                parts.isQuoted,
                line.span(start, nameEnd)));
    }

    private void braced(Parts parts, int start) {
        int nameEnd = nameEnd(start + 2);
        String name = line.text().substring(start + 2, nameEnd);
        at = nameEnd;
        String modifier = modifier();
        if (at < end && (name.isEmpty() || (modifier == null && charAt(at) != '}'))) {
            bad(parts, start, "the substitution is malformed", "write ${NAME}, or ${NAME:-default}");
            return;
        }
        Word argument = null;
        Word replacement = null;
        if (modifier != null) {
            if (++depth > DEPTH) {
                bad(parts, start, "substitutions are nested too deeply", "set the value in several steps");
                return;
            }
            boolean replaces = modifier.startsWith("/");
            argument = word(replaces ? '/' : '}', replaces || modifier.startsWith("#") || modifier.startsWith("%"));
            if (replaces && at >= end) {
                bad(
                        parts,
                        start,
                        "the replacement in the substitution is missing",
                        "write ${NAME/pattern/replacement}");
                return;
            }
            if (replaces) {
                at++;
                replacement = word('}', true);
            }
            depth--;
        }
        if (at >= end) {
            bad(parts, start, "the substitution is never closed", "add the missing }");
            return;
        }
        at++;
        parts.variable(
                new WordPart.Variable(name, modifier, argument, replacement, parts.isQuoted, line.span(start, at)));
    }

    /** Reads the operator after a name, or returns null if there is none that exists. */
    private @Nullable String modifier() {
        if (at >= end) {
            return null;
        }
        char c = charAt(at);
        char next = at + 1 < end ? charAt(at + 1) : '\0';
        int length = 0;
        if (c == ':' && (next == '-' || next == '+' || next == '?')) {
            length = 2;
        } else if (c == '#' || c == '%' || c == '/') {
            length = next == c ? 2 : 1;
        } else if (c == '-' || c == '+' || c == '?') {
            length = 1;
        }
        at += length;
        return length == 0 ? null : line.text().substring(at - length, at);
    }

    private int nameEnd(int start) {
        if (start >= end) {
            return start;
        }
        char first = charAt(start);
        int stop = start;
        if (Character.isDigit(first)) {
            while (stop < end && Character.isDigit(charAt(stop))) {
                stop++;
            }
            return stop;
        }
        if (SPECIAL_NAMES.indexOf(first) >= 0) {
            return start + 1;
        }
        while (stop < end && (Character.isLetterOrDigit(charAt(stop)) || charAt(stop) == '_')) {
            stop++;
        }
        return stop;
    }

    private void unterminated(String kind) {
        report(at, "the " + kind + " quote is never closed", "add the missing quote, or escape this one");
    }

    private void bad(Parts parts, int start, String message, String hint) {
        report(start, message, hint);
        for (at = start; at < end; at++) {
            parts.add(charAt(at), at, at + 1);
        }
    }

    private void report(int start, String message, String hint) {
        // What follows from the first problem of a word is none of its own.
        if (problems != null && !failed) {
            problems.add(line.span(start, end), message, hint);
        }
        failed = true;
    }

    private char charAt(int offset) {
        return line.text().charAt(offset);
    }

    /** The parts of one word; neighbouring literals of one kind grow together. */
    private final class Parts {
        private final List<WordPart> parts = new ArrayList<>(1);
        private final StringBuilder literal = new StringBuilder();
        private final boolean pattern;
        private boolean isQuoted;
        private int literalStart = -1;
        private int literalEnd;

        Parts(boolean pattern) {
            this.pattern = pattern;
        }

        void add(char c, int from, int to) {
            cover(from);
            literal.append(c);
            literalEnd = to;
        }

        /** Adds a character that an escape precedes; like one in quotes it does not end a word. */
        void escaped(char c, int from, int to) {
            boolean separate = !isQuoted && Chars.isSpace(c);
            if (separate) {
                quoted(true);
            }
            cover(from);
            if (pattern) {
                literal.append(escape);
            }
            add(c, from, to);
            if (separate) {
                quoted(false);
            }
        }

        /** Says whether what follows is in quotes. */
        void quoted(boolean now) {
            if (now != isQuoted) {
                flush();
                isQuoted = now;
            }
        }

        /** Lets a literal begin here, at a quote, if none is open. */
        void cover(int from) {
            if (literalStart < 0) {
                literalStart = from;
                literalEnd = from;
            }
        }

        /** Lets the open literal reach over a closing quote. */
        void extend(int to) {
            if (literalStart >= 0) {
                literalEnd = to;
            }
        }

        void variable(WordPart.Variable variable) {
            flush();
            parts.add(variable);
        }

        List<WordPart> finish() {
            flush();
            return parts;
        }

        private void flush() {
            if (!literal.isEmpty()) {
                parts.add(new WordPart.Literal(literal.toString(), isQuoted, line.span(literalStart, literalEnd)));
            }
            literal.setLength(0);
            literalStart = -1;
        }
    }
}
