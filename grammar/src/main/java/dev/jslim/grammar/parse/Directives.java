package dev.jslim.grammar.parse;

import dev.jslim.grammar.parse.token.Chars;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Directive;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parser directives: the comment lines {@code # name=value} that open a file, up to the first line that is none or whose
 * name is not known.
 *
 * @see <a href="https://docs.docker.com/reference/dockerfile/#parser-directives">Parser directives</a>
 */
final class Directives {
    private final Problems problems;
    private final List<Directive> found = new ArrayList<>();
    private boolean open = true;
    /** Whether a script's first line has been passed: it hides the escape character, but neither the frontend nor the checks. */
    private boolean inScript;

    private char escape = '\\';

    Directives(Problems problems) {
        this.problems = problems;
    }

    /** Returns the directives found so far. */
    List<Directive> found() {
        return found;
    }

    /** Returns the escape character: backslash unless a directive has chosen the backtick. */
    char escape() {
        return escape;
    }

    /**
     * Looks at the next line of the file.
     *
     * @param start where the line's first character that is no space stands
     * @param end where the line ends, without its break
     * @return whether it is a directive
     */
    boolean accept(String text, int start, int end) {
        if (!open) {
            return false;
        }
        Directive directive = directive(text, start, end);
        if (directive == null || !isKnown(directive.name())) {
            inScript = !inScript && found.isEmpty() && text.startsWith("#!", start) && end > start + 1;
            open = inScript;
            return false;
        }
        if (inScript && directive.name().equals("escape")) {
            return false;
        }
        for (Directive earlier : found) {
            if (earlier.name().equals(directive.name())) {
                // Behind a script's first line the builder's parser sees no directives, so it has nothing to complain
                // of.
                if (!inScript) {
                    problems.fatal(
                            directive.span(),
                            "the directive '" + directive.name() + "' occurs twice",
                            "keep one of the two lines");
                }
                return true;
            }
        }
        found.add(directive);
        if (directive.name().equals("escape")) {
            setEscape(directive);
        }
        return true;
    }

    private void setEscape(Directive directive) {
        if (directive.value().equals("`") || directive.value().equals("\\")) {
            escape = directive.value().charAt(0);
        } else {
            problems.fatal(
                    directive.span(),
                    "the escape character cannot be '" + directive.value() + "'",
                    "use a backslash or a backtick: # escape=`");
        }
    }

    private static boolean isKnown(String name) {
        return name.equals("syntax") || name.equals("escape") || name.equals("check");
    }

    private static @Nullable Directive directive(String text, int start, int end) {
        if (start >= end || text.charAt(start) != '#') {
            return null;
        }
        int name = Chars.skipSpaces(text, start + 1, end);
        int nameEnd = name;
        while (nameEnd < end && Chars.isName(text.charAt(nameEnd)) && text.charAt(nameEnd) != '_') {
            nameEnd++;
        }
        int equals = skip(text, nameEnd, end);
        if (nameEnd == name || Chars.isDigit(text.charAt(name)) || equals == end || text.charAt(equals) != '=') {
            return null;
        }
        int value = skip(text, equals + 1, end);
        int valueEnd = end;
        while (valueEnd > value && isSpace(text.charAt(valueEnd - 1))) {
            valueEnd--;
        }
        if (valueEnd == value && value > equals + 1) {
            // A value has at least one character; where there are only blanks, the last of them is taken for it.
            valueEnd = value--;
        }
        if (valueEnd == value) {
            return null;
        }
        return new Directive(
                text.substring(name, nameEnd).toLowerCase(Locale.ROOT),
                text.substring(value, valueEnd),
                new Span(start, valueEnd));
    }

    private static int skip(String text, int from, int end) {
        int at = from;
        while (at < end && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Whether it is white space to a regular expression of Go. */
    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
    }
}
