package dev.jslim.grammar.parse.shell;

import dev.jslim.grammar.parse.token.Chars;
import dev.jslim.grammar.shell.Script;
import dev.jslim.grammar.shell.ShellPart;
import dev.jslim.grammar.source.MappedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a dollar sign or a backtick begins; what stands in a substitution is parsed on the way.
 *
 * @see <a href="https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_06">Word Expansions</a>
 */
final class ShellExpansions {
    private static final String SPECIAL_NAMES = "@*#?-$!";

    /** How long {@code ((…))} may be: to find its end is to look ahead, and may be in vain at each of many parentheses. */
    private static final int LONGEST = 10_000;

    private final ShellScanner scanner;
    private final String text;
    private final MappedText line;
    private final int end;

    ShellExpansions(MappedText line, int end, ShellScanner scanner) {
        this.scanner = scanner;
        this.text = line.text();
        this.line = line;
        this.end = end;
    }

    /** Reads the expansion that begins at the scanner's place; returns false if it does not end, or is nested too deeply. */
    boolean read(ShellParts parts, boolean quoted) {
        if (scanner.depth >= ShellScanner.DEPTH) {
            return false;
        }
        if (text.charAt(scanner.at) == '`') {
            return backticks(parts, quoted);
        }
        return switch (scanner.peek(1)) {
            case '(' -> {
                int close = arithmeticEnd(scanner.at + 1);
                yield close < 0 ? substitution(parts) : arithmetic(parts, 3, close, 2);
            }
            case '[' -> {
                int close = bracketEnd(scanner.at + 1);
                yield close >= 0 && arithmetic(parts, 2, close, 1);
            }
            case '{' -> braced(parts, quoted);
            case '\'' -> quoted ? name(parts) : AnsiQuotes.read(scanner, parts);
            case '"' -> {
                if (quoted) {
                    yield name(parts);
                }
                scanner.at++;
                yield scanner.doubleQuoted(parts);
            }
            default -> name(parts);
        };
    }

    private boolean name(ShellParts parts) {
        int start = scanner.at;
        int nameEnd = start + 1 + nameLength(start + 1);
        if (nameEnd == start + 1) {
            scanner.at++;
            parts.add('$', start, nameEnd);
            return true;
        }
        scanner.at = nameEnd;
        parts.part(new ShellPart.Parameter(
                text.substring(start + 1, nameEnd), null, List.of(), line.span(start, nameEnd)));
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

    private boolean arithmetic(ShellParts parts, int opening, int close, int closing) {
        ShellPart.Arithmetic arithmetic = arithmetic(opening, close, closing);
        if (arithmetic != null) {
            parts.part(arithmetic);
        }
        return arithmetic != null;
    }

    /** Reads {@code ((…))} as a command, whose end is known; returns null if an expansion in it does not end. */
    ShellPart.@Nullable Arithmetic arithmeticCommand(int close) {
        return arithmetic(2, close, 2);
    }

    /** Once it is known where an expression ends nothing else is tried: two ways at each level would be 2^n at the deepest. */
    private ShellPart.@Nullable Arithmetic arithmetic(int opening, int close, int closing) {
        int start = scanner.at;
        ShellScanner inner = scanner.inner(start + opening, close - closing);
        List<ShellPart> expanded = inner.expanded();
        if (expanded == null) {
            return null;
        }
        scanner.at = close;
        String expression = text.substring(start + opening, close - closing).strip();
        return new ShellPart.Arithmetic(expression, expanded, line.span(start, close));
    }

    /** Returns where {@code ((…))} ends that begins at {@code start}, or -1 if the parentheses are those of commands. */
    int arithmeticEnd(int start) {
        if (start + 1 >= end || text.charAt(start) != '(' || text.charAt(start + 1) != '(') {
            return -1;
        }
        int open = 2;
        char quote = 0;
        int stop = Math.min(end, start + LONGEST);
        for (int i = start + 2; i < stop; i++) {
            char c = text.charAt(i);
            if (c == '\\' && quote != '\'') {
                i++;
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(') {
                open++;
            } else if (c == ')' && --open == 1) {
                return i + 1 < end && text.charAt(i + 1) == ')' ? i + 2 : -1;
            }
        }
        return -1;
    }

    private int bracketEnd(int start) {
        int open = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            open += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (open == 0) {
                return i + 1;
            }
        }
        return -1;
    }

    /** Reads {@code $(…)}, {@code <(…)} or {@code >(…)}. */
    boolean substitution(ShellParts parts) {
        int start = scanner.at;
        if (scanner.depth >= ShellScanner.DEPTH) {
            return false;
        }
        ShellScanner inner = scanner.inner(start + 2, end);
        ShellLexer lexer = new ShellLexer(inner, true);
        Script script = ShellScripts.build(lexer, line, start + 2, inner);
        if (!lexer.closed()) {
            return false;
        }
        scanner.at = inner.at + 1;
        parts.part(new ShellPart.Substitution(script, line.span(start, scanner.at)));
        return true;
    }

    private boolean backticks(ShellParts parts, boolean quoted) {
        int start = scanner.at;
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
        scanner.at = i + 1;
        MappedText command = inner.build();
        Script script = ShellScripts.parse(command, 0, command.length(), scanner.depth + 1);
        parts.part(new ShellPart.Substitution(script, line.span(start, scanner.at)));
        return true;
    }

    private boolean braced(ShellParts outer, boolean quoted) {
        int start = scanner.at;
        scanner.at += 2;
        String prefix = "";
        char first = scanner.peek(0);
        if ((first == '#' || first == '!') && scanner.peek(1) != '}' && nameLength(scanner.at + 1) > 0) {
            prefix = text.substring(scanner.at, ++scanner.at);
        }
        int name = scanner.at;
        scanner.at += Chars.isDigit(scanner.peek(0)) ? digits() : nameLength(scanner.at);
        int operation = scanner.at;
        // In the pattern of ${a#'b'} quotes quote wherever it stands; in the word of "${a:-'b'}" they are text for a
        // POSIX shell.
        boolean literal = quoted && "#%/^,".indexOf(scanner.peek(0)) < 0;
        ShellParts parts = new ShellParts(line);
        if (++scanner.depth > ShellScanner.DEPTH) {
            return false;
        }
        while (scanner.at < end && text.charAt(scanner.at) != '}') {
            char c = text.charAt(scanner.at);
            if (literal && c == '\'') {
                parts.add(c, scanner.at, ++scanner.at);
            } else if (c == '$' || c == '`') {
                if (!read(parts, literal)) {
                    return false;
                }
            } else if (!scanner.unquoted(c, parts)) {
                return false;
            }
        }
        scanner.depth--;
        if (scanner.at >= end) {
            return false;
        }
        String rest = prefix + scanner.textOf(operation, scanner.at);
        outer.part(new ShellPart.Parameter(
                text.substring(name, operation),
                rest.isEmpty() ? null : rest,
                parts.finish(),
                line.span(start, ++scanner.at)));
        return true;
    }

    private int digits() {
        int stop = scanner.at;
        while (stop < end && Chars.isDigit(text.charAt(stop))) {
            stop++;
        }
        return stop - scanner.at;
    }
}
