package dev.jslim.grammar.parse.shell;

import dev.jslim.grammar.parse.token.Chars;
import dev.jslim.grammar.shell.ShellPart;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.source.MappedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Scans the words of shell text: quotes, escapes, arrays, patterns; {@link ShellExpansions} reads what a dollar sign begins.
 *
 * @see <a href="https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02">Quoting</a>
 */
final class ShellScanner {
    /** How deep substitutions may be nested; what is deeper is not understood, so that no text can exhaust the stack. */
    static final int DEPTH = 40;

    final MappedText line;
    final String text;
    final int end;
    /** Where the next character stands. */
    int at;
    /** How deep this text is nested in substitutions. */
    int depth;

    private final Continuations continuations;
    final ShellExpansions expansions;

    ShellScanner(MappedText line, int from, int to, int depth) {
        this(line, from, to, depth, new Continuations());
    }

    private ShellScanner(MappedText line, int from, int to, int depth, Continuations continuations) {
        this.line = line;
        this.text = line.text();
        this.at = from;
        this.end = to;
        this.depth = depth;
        this.continuations = continuations;
        this.expansions = new ShellExpansions(line, to, this);
    }

    /** Returns a scanner for a part of the text that is nested in this one. */
    ShellScanner inner(int from, int to) {
        return new ShellScanner(line, from, to, depth + 1, continuations);
    }

    boolean atEnd() {
        return at >= end;
    }

    /** Returns the character {@code ahead} places further, or a line feed beyond the end: it ends everything. */
    char peek(int ahead) {
        return at + ahead < end ? text.charAt(at + ahead) : '\n';
    }

    /** Skips blanks and continuations of lines. */
    void skipBlanks() {
        while (at < end) {
            if (isContinuation()) {
                skipContinuation();
            } else if (isBlank(text.charAt(at))) {
                at++;
            } else {
                return;
            }
        }
    }

    /** Whether a backslash takes the line break that follows it away. */
    boolean isContinuation() {
        return text.charAt(at) == '\\'
                && at + 1 < end
                && (peek(1) == '\n' || (peek(1) == '\r' && at + 2 < end && peek(2) == '\n'));
    }

    void skipContinuation() {
        int length = peek(1) == '\n' ? 2 : 3;
        continuations.add(at, length);
        at += length;
    }

    /** Whether it separates words; also the carriage return of a line that ends as on Windows, though a shell keeps that one. */
    private boolean isBlank(char c) {
        return c == ' ' || c == '\t' || isReturn(c);
    }

    private boolean isReturn(char c) {
        return c == '\r' && at + 1 < end && peek(1) == '\n';
    }

    /** Whether a word ends before {@code c}. */
    static boolean isMeta(char c) {
        return switch (c) {
            case ' ', '\t', '\n', ';', '&', '|', '<', '>', '(', ')' -> true;
            default -> false;
        };
    }

    /** Skips what is left of the line, but not its break. */
    void skipLine() {
        int feed = text.indexOf('\n', at, end);
        at = feed < 0 ? end : feed;
    }

    /** Returns what stands at {@code from..to} without the continuations that were skipped there. */
    String textOf(int from, int to) {
        return continuations.without(text, from, to);
    }

    /** Returns the word that begins here, which may be empty, or null if a quote or an expansion in it does not end. */
    @Nullable
    ShellWord word() {
        return word(false);
    }

    /**
     * Returns the word that begins here, which may be empty, or null if something in it does not end.
     *
     * @param arrays whether it may be {@code name=(…)}
     */
    @Nullable
    ShellWord word(boolean arrays) {
        return word(at, new ShellParts(line), arrays);
    }

    /** Returns the word that began at {@code start} and of which {@code parts} are known. */
    @Nullable
    ShellWord word(int start, ShellParts parts, boolean arrays) {
        while (at < end) {
            char c = text.charAt(at);
            boolean understood;
            if (peek(1) == '(' && (c == '<' || c == '>')) {
                understood = expansions.substitution(parts);
            } else if (peek(1) == '(' && isPattern(c)) {
                understood = pattern(parts);
            } else if (c == '(' && arrays && isArrayName(start)) {
                understood = array(parts);
            } else if (isMeta(c) || isReturn(c)) {
                break;
            } else {
                understood = unquoted(c, parts);
            }
            if (!understood) {
                return null;
            }
        }
        return new ShellWord(textOf(start, at), parts.finish(), line.span(start, at));
    }

    /** Reads the regular expression on the right of {@code =~}, in which parentheses and bars are ordinary characters. */
    @Nullable
    ShellWord regex() {
        int start = at;
        ShellParts parts = new ShellParts(line);
        while (at < end) {
            char c = text.charAt(at);
            if (isMeta(c) && c != '(' && c != '|') {
                break;
            }
            if (c == '(' ? !parentheses(parts) : !unquoted(c, parts)) {
                return null;
            }
        }
        return new ShellWord(textOf(start, at), parts.finish(), line.span(start, at));
    }

    /** Reads a character outside of quotes, or what it begins; returns false if that does not end. */
    boolean unquoted(char c, ShellParts parts) {
        return switch (c) {
            case '\'' -> singleQuoted(parts);
            case '"' -> doubleQuoted(parts);
            case '$', '`' -> expansions.read(parts, false);
            default -> {
                if (isContinuation()) {
                    skipContinuation();
                } else if (c == '\\' && at + 1 < end) {
                    parts.add(text.charAt(at + 1), at, at + 2);
                    at += 2;
                } else {
                    parts.add(c, at, ++at);
                }
                yield true;
            }
        };
    }

    /** Reads text in which only expansions mean something: an arithmetic expression, or a here-document. */
    @Nullable
    List<ShellPart> expanded() {
        ShellParts parts = new ShellParts(line);
        while (at < end) {
            if (!quoted(text.charAt(at), "$`\\", parts)) {
                return null;
            }
        }
        return parts.finish();
    }

    /** Reads a character inside of double quotes; a backslash only quotes {@code special} ones. */
    private boolean quoted(char c, String special, ShellParts parts) {
        if (c == '$' || c == '`') {
            return expansions.read(parts, true);
        }
        if (isContinuation()) {
            skipContinuation();
        } else if (c == '\\' && at + 1 < end && special.indexOf(text.charAt(at + 1)) >= 0) {
            parts.add(text.charAt(at + 1), at, at + 2);
            at += 2;
        } else {
            parts.add(c, at, ++at);
        }
        return true;
    }

    private boolean singleQuoted(ShellParts parts) {
        int close = text.indexOf('\'', Math.min(at + 1, end), end);
        if (close < 0) {
            return false;
        }
        int start = at;
        at = close + 1;
        parts.part(new ShellPart.SingleQuoted(text.substring(start + 1, close), line.span(start, at)));
        return true;
    }

    boolean doubleQuoted(ShellParts outer) {
        int start = at++;
        ShellParts parts = new ShellParts(line);
        while (at < end && text.charAt(at) != '"') {
            if (!quoted(text.charAt(at), "$`\"\\", parts)) {
                return false;
            }
        }
        if (at >= end) {
            return false;
        }
        outer.part(new ShellPart.DoubleQuoted(parts.finish(), line.span(start, ++at)));
        return true;
    }

    /** Whether it begins one of bash's extended patterns if a parenthesis follows; dash refuses a parenthesis there anyway. */
    private static boolean isPattern(char c) {
        return c == '@' || c == '!' || c == '?' || c == '*' || c == '+';
    }

    private boolean pattern(ShellParts parts) {
        parts.add(text.charAt(at), at, ++at);
        return parentheses(parts);
    }

    private boolean parentheses(ShellParts parts) {
        int open = 0;
        while (at < end) {
            char c = text.charAt(at);
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (!unquoted(c, parts)) {
                return false;
            }
            if (open == 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether what stands between {@code start} and here is {@code name=}, or nothing where a value begins. */
    private boolean isArrayName(int start) {
        int nameEnd = start;
        while (nameEnd < at && Chars.isName(text.charAt(nameEnd))) {
            nameEnd++;
        }
        int equals = nameEnd < at && text.charAt(nameEnd) == '+' ? nameEnd + 1 : nameEnd;
        boolean named = nameEnd > start && equals == at - 1 && text.charAt(equals) == '=';
        boolean value = start == at && start > 0 && text.charAt(start - 1) == '=';
        return named || value;
    }

    private boolean array(ShellParts parts) {
        int start = at++;
        List<ShellWord> elements = new ArrayList<>();
        if (++depth > DEPTH) {
            return false;
        }
        while (at < end && text.charAt(at) != ')') {
            char c = text.charAt(at);
            if (c == '\n' || isBlank(c) || isContinuation()) {
                skipBlanks();
                at += !atEnd() && peek(0) == '\n' ? 1 : 0;
            } else if (c == '#') {
                skipLine();
            } else {
                int before = at;
                ShellWord element = element();
                if (element == null || at == before) {
                    return false;
                }
                elements.add(element);
            }
        }
        depth--;
        if (at >= end) {
            return false;
        }
        parts.part(new ShellPart.Array(elements, line.span(start, ++at)));
        return true;
    }

    private @Nullable ShellWord element() {
        int start = at;
        ShellParts parts = new ShellParts(line);
        return text.charAt(at) == '[' && !subscript(parts) ? null : word(start, parts, false);
    }

    /** Reads {@code […]}, in which blanks and operators are ordinary characters; returns false if it does not end. */
    boolean subscript(ShellParts parts) {
        int open = 0;
        while (at < end) {
            char c = text.charAt(at);
            open += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (!unquoted(c, parts)) {
                return false;
            }
            if (open == 0) {
                return true;
            }
        }
        return false;
    }
}
