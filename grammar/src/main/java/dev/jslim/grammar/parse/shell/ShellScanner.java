package dev.jslim.grammar.parse.shell;

import dev.jslim.grammar.parse.token.Chars;
import dev.jslim.grammar.shell.Script;
import dev.jslim.grammar.shell.ShellPart;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.source.MappedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Scans the words of shell text: quotes, escapes and expansions; what stands in a substitution is parsed on the way.
 *
 * @see <a href="https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02">Quoting</a>
 */
final class ShellScanner {
    /** How deep substitutions may be nested; what is deeper is not understood, so that no text can exhaust the stack. */
    private static final int DEPTH = 40;

    private static final String SPECIAL_NAMES = "@*#?-$!";

    final MappedText line;
    final String text;
    final int end;
    /** Where the next character stands. */
    int at;

    private final Parentheses parentheses;
    private int depth;

    ShellScanner(MappedText line, int from, int to, int depth) {
        this(line, from, to, depth, new Parentheses(line.text(), to));
    }

    private ShellScanner(MappedText line, int from, int to, int depth, Parentheses parentheses) {
        this.line = line;
        this.text = line.text();
        this.at = from;
        this.end = to;
        this.depth = depth;
        this.parentheses = parentheses;
    }

    /** Returns how deep this text is nested in substitutions. */
    int depth() {
        return depth;
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
        while (at < end && (isBlank(text.charAt(at)) || isContinuation())) {
            at += isContinuation() ? continuationLength() : 1;
        }
    }

    /** Whether a backslash takes the line break that follows it away. */
    boolean isContinuation() {
        return peek(0) == '\\'
                && at + 1 < end
                && (peek(1) == '\n' || (peek(1) == '\r' && at + 2 < end && peek(2) == '\n'));
    }

    private int continuationLength() {
        return peek(1) == '\n' ? 2 : 3;
    }

    private boolean isBlank(char c) {
        return c == ' ' || c == '\t' || (c == '\r' && peek(1) == '\n');
    }

    /** Whether a word ends before {@code c}. */
    static boolean isMeta(char c) {
        return switch (c) {
            case ' ', '\t', '\n', ';', '&', '|', '<', '>', '(', ')' -> true;
            default -> false;
        };
    }

    /** Returns the word that begins here, which may be empty, or null if a quote or an expansion in it does not end. */
    @Nullable
    ShellWord word() {
        int start = at;
        ShellParts parts = new ShellParts(line);
        while (at < end) {
            char c = text.charAt(at);
            boolean process = (c == '<' || c == '>') && at == start && peek(1) == '(';
            if (process) {
                if (!substitution(parts)) {
                    return null;
                }
            } else if (c == '(' && isArrayName(start)) {
                if (!array(parts)) {
                    return null;
                }
            } else if (isMeta(c) || (c == '\r' && peek(1) == '\n')) {
                break;
            } else if (!unquoted(c, parts)) {
                return null;
            }
        }
        return new ShellWord(text.substring(start, at), parts.finish(), line.span(start, at));
    }

    private boolean unquoted(char c, ShellParts parts) {
        return switch (c) {
            case '\'' -> singleQuoted(parts);
            case '"' -> doubleQuoted(parts);
            case '$', '`' -> expansion(parts, false);
            default -> {
                character(c, parts);
                yield true;
            }
        };
    }

    private void character(char c, ShellParts parts) {
        if (isContinuation()) {
            at += continuationLength();
        } else if (c == '\\' && at + 1 < end) {
            parts.add(text.charAt(at + 1), at, at + 2);
            at += 2;
        } else {
            parts.add(c, at, ++at);
        }
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
                at += peek(0) == '\n' ? 1 : 0;
            } else if (c == '#') {
                skipLine();
            } else {
                int before = at;
                ShellWord element = word();
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

    /** Skips what is left of the line, but not its break. */
    void skipLine() {
        int feed = text.indexOf('\n', at, end);
        at = feed < 0 ? end : feed;
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

    private boolean doubleQuoted(ShellParts outer) {
        int start = at++;
        ShellParts parts = new ShellParts(line);
        while (at < end && text.charAt(at) != '"') {
            char c = text.charAt(at);
            if (c == '$' || c == '`') {
                if (!expansion(parts, true)) {
                    return false;
                }
            } else if (isContinuation()) {
                at += continuationLength();
            } else if (c == '\\' && at + 1 < end && "$`\"\\".indexOf(text.charAt(at + 1)) >= 0) {
                parts.add(text.charAt(at + 1), at, at + 2);
                at += 2;
            } else {
                parts.add(c, at, ++at);
            }
        }
        if (at >= end) {
            return false;
        }
        outer.part(new ShellPart.DoubleQuoted(parts.finish(), line.span(start, ++at)));
        return true;
    }

    /** Reads what a dollar sign or a backtick begins. */
    private boolean expansion(ShellParts parts, boolean quoted) {
        if (depth >= DEPTH) {
            return false;
        }
        if (text.charAt(at) == '`') {
            return backticks(parts, quoted);
        }
        char next = peek(1);
        if (next == '(') {
            return arithmetic(parts) || substitution(parts);
        }
        if (next == '{') {
            return braced(parts, quoted);
        }
        if (!quoted && next == '\'') {
            return AnsiQuotes.read(this, parts);
        }
        if (!quoted && next == '"') {
            at++;
            return doubleQuoted(parts);
        }
        int start = at;
        int nameEnd = at + 1 + nameLength(at + 1);
        if (nameEnd == at + 1) {
            parts.add('$', at, ++at);
            return true;
        }
        at = nameEnd;
        parts.part(new ShellPart.Parameter(text.substring(start + 1, at), null, line.span(start, at)));
        return true;
    }

    private int nameLength(int start) {
        if (start >= end) {
            return 0;
        }
        char first = text.charAt(start);
        if (Chars.isDigit(first) || SPECIAL_NAMES.indexOf(first) >= 0) {
            return 1;
        }
        int stop = start;
        while (stop < end && Chars.isName(text.charAt(stop))) {
            stop++;
        }
        return stop - start;
    }

    private boolean arithmetic(ShellParts parts) {
        int close = arithmeticEnd(at + 1);
        if (close < 0) {
            return false;
        }
        int start = at;
        at = close;
        parts.part(new ShellPart.Arithmetic(text.substring(start + 3, close - 2).strip(), line.span(start, close)));
        return true;
    }

    /** Returns where {@code ((…))} ends that begins at {@code start}, or -1 if it is something else. */
    int arithmeticEnd(int start) {
        if (start + 1 >= end || text.charAt(start) != '(' || text.charAt(start + 1) != '(') {
            return -1;
        }
        int close = parentheses.closing(start + 1);
        return close >= 0 && close + 1 < end && text.charAt(close + 1) == ')' ? close + 2 : -1;
    }

    /** Reads {@code $(…)}, {@code <(…)} or {@code >(…)}. */
    private boolean substitution(ShellParts parts) {
        int start = at;
        if (depth >= DEPTH) {
            return false;
        }
        ShellScanner inner = new ShellScanner(line, at + 2, end, depth + 1, parentheses);
        ShellLexer lexer = new ShellLexer(inner, true);
        Script script = ShellScripts.build(lexer.tokens(), line, at + 2, inner.at);
        if (!lexer.closed()) {
            return false;
        }
        at = inner.at + 1;
        parts.part(new ShellPart.Substitution(script, line.span(start, at)));
        return true;
    }

    private boolean backticks(ShellParts parts, boolean quoted) {
        int start = at;
        MappedText.Builder inner = new MappedText.Builder();
        int plain = start + 1;
        inner.append("", line.start(plain), line.start(plain));
        int i = plain;
        while (i < end && text.charAt(i) != '`') {
            boolean escapes = text.charAt(i) == '\\'
                    && i + 1 < end
                    && ("`\\$".indexOf(text.charAt(i + 1)) >= 0 || (quoted && text.charAt(i + 1) == '"'));
            if (escapes) {
                line.copy(plain, i, inner);
                var place = line.span(i, i + 2);
                inner.append(text.charAt(i + 1), place.start(), place.end());
                i += 2;
                plain = i;
            } else {
                i++;
            }
        }
        if (i >= end) {
            return false;
        }
        line.copy(plain, i, inner);
        at = i + 1;
        MappedText command = inner.build();
        Script script = ShellScripts.parse(command, 0, command.length(), depth + 1);
        parts.part(new ShellPart.Substitution(script, line.span(start, at)));
        return true;
    }

    private boolean braced(ShellParts parts, boolean quoted) {
        int start = at;
        at += 2;
        String prefix = "";
        if ((peek(0) == '#' || peek(0) == '!') && peek(1) != '}' && nameLength(at + 1) > 0) {
            prefix = text.substring(at, ++at);
        }
        int name = at;
        at += Chars.isDigit(peek(0)) ? digits() : nameLength(at);
        int operation = at;
        depth++;
        ShellParts ignored = new ShellParts(line);
        while (at < end && text.charAt(at) != '}') {
            char c = text.charAt(at);
            if (quoted && c == '\'') {
                at++;
            } else if (!unquoted(c, ignored)) {
                return false;
            }
        }
        depth--;
        if (at >= end) {
            return false;
        }
        String rest = prefix + text.substring(operation, at);
        parts.part(new ShellPart.Parameter(
                text.substring(name, operation), rest.isEmpty() ? null : rest, line.span(start, ++at)));
        return true;
    }

    private int digits() {
        int stop = at;
        while (stop < end && Chars.isDigit(text.charAt(stop))) {
            stop++;
        }
        return stop - at;
    }
}
