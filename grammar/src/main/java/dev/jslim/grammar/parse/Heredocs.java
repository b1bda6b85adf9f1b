package dev.jslim.grammar.parse;

import dev.jslim.grammar.parse.token.Chars;
import dev.jslim.grammar.source.MappedText;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.source.TextLines;
import dev.jslim.grammar.syntax.Heredoc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the heredocs of a logical line and their bodies, as BuildKit's {@code frontend/dockerfile/parser/parser.go} does.
 *
 * <p>A heredoc is a whole word {@code <<NAME} or {@code << NAME}: {@code cat<<EOF} opens none, and {@code <<EOF>x} one named
 * {@code EOF>x}. A line whose quotes do not match opens none at all.
 */
final class Heredocs {
    /** A word that opens a heredoc. */
    private record Marker(String name, int descriptor, boolean expand, boolean chomp) {
        /** Stands for a word that BuildKit refuses. */
        private static final Marker REFUSED = new Marker("", 0, false, false);

        boolean isRefused() {
            return name.isEmpty();
        }
    }

    private final String source;
    private final LogicalLines lines;
    private final Problems problems;
    /** Where each line occurs for the last time, those without their first tabs behind one tab; made when a heredoc is not closed. */
    private @Nullable Map<String, Integer> lastLines;

    /**
     * Makes a finder.
     *
     * @param source the source's characters
     * @param lines the lines of the same source
     */
    Heredocs(String source, LogicalLines lines, Problems problems) {
        this.source = source;
        this.lines = lines;
        this.problems = problems;
    }

    /**
     * Returns the heredocs that the words of {@code line} open, which is the last line read, and lets the lines go on after their
     * bodies. One that is never closed ends where another instruction seems to begin.
     */
    List<Heredoc> read(MappedText line) {
        List<HeredocWords.Piece> words = HeredocWords.written(line.text());
        if (words == null) {
            return List.of();
        }
        List<Heredoc> heredocs = new ArrayList<>();
        for (HeredocWords.Piece word : words) {
            Marker marker = marker(word.text());
            if (marker == null) {
                continue;
            }
            Span place = line.span(word.start(), word.end());
            if (marker.isRefused()) {
                problems.fatal(place, "the name of the heredoc is malformed", "use letters only, as in <<EOF");
                break;
            }
            int begin = lines.position();
            int end = terminator(begin, marker);
            boolean closed = end >= 0;
            if (!closed) {
                problems.fatal(
                        place,
                        "the heredoc '" + marker.name + "' is never closed",
                        "add a line that holds nothing but " + marker.name);
                end = nextInstruction(begin);
            }
            int close = closed ? TextLines.end(source, end) : end;
            heredocs.add(new Heredoc(
                    marker.name,
                    marker.descriptor,
                    marker.expand,
                    marker.chomp,
                    place,
                    new Span(begin, end),
                    new Span(begin, close)));
            lines.position(closed ? TextLines.next(source, end) : end);
            if (!closed) {
                break;
            }
        }
        return List.copyOf(heredocs);
    }

    /** Returns where the line begins that closes a heredoc whose body begins at {@code from}, or -1. */
    private int terminator(int from, Marker marker) {
        if (lastLines != null && lastLines.getOrDefault((marker.chomp ? "\t" : "") + marker.name, -1) < from) {
            return -1;
        }
        for (int at = from; at < source.length(); at = TextLines.next(source, at)) {
            int end = TextLines.end(source, at);
            int start = at;
            while (marker.chomp && start < end && source.charAt(start) == '\t') {
                start++;
            }
            if (end - start == marker.name.length() && source.startsWith(marker.name, start)) {
                return at;
            }
        }
        lastLines = lastLines == null ? lastLines() : lastLines;
        return -1;
    }

    /** Looking at all that follows for each of many heredocs that are not closed would take quadratic time. */
    private Map<String, Integer> lastLines() {
        Map<String, Integer> last = new HashMap<>();
        for (int at = 0; at < source.length(); at = TextLines.next(source, at)) {
            int end = TextLines.end(source, at);
            int start = at;
            last.put(source.substring(start, end), at);
            while (start < end && source.charAt(start) == '\t') {
                start++;
            }
            last.put("\t" + source.substring(start, end), at);
        }
        return last;
    }

    /** Returns the next line that begins with the name of an instruction in capitals, or the end. */
    private int nextInstruction(int from) {
        for (int at = from; at < source.length(); at = TextLines.next(source, at)) {
            int end = at;
            while (end < source.length() && source.charAt(end) >= 'A' && source.charAt(end) <= 'Z') {
                end++;
            }
            boolean word = end > at && end < source.length() && Chars.isBlank(source.charAt(end));
            if (word && DockerfileLexer.keyword(source.substring(at, end)) != DockerfileGrammar.UNKNOWN) {
                return at;
            }
        }
        return source.length();
    }

    /** Returns whether a text is one word that opens a heredoc, and nothing else. */
    static boolean isHeredoc(String text) {
        Marker marker = text.contains("<<") ? marker(text) : null;
        return marker != null && !marker.isRefused();
    }

    /** Returns whether {@code from..to} of a line is one word that opens a heredoc, and nothing else. */
    static boolean isHeredoc(String line, int from, int to) {
        return isHeredoc(line.substring(from, to));
    }

    private static @Nullable Marker marker(String word) {
        int at = 0;
        while (at < word.length() && Chars.isDigit(word.charAt(at))) {
            at++;
        }
        if (!word.startsWith("<<", at)) {
            return null;
        }
        int descriptor = descriptor(word.substring(0, at));
        at += 2;
        boolean chomp = word.startsWith("-", at);
        if (chomp) {
            at++;
        }
        while (at < word.length() && " \t\n\f\r".indexOf(word.charAt(at)) >= 0) {
            at++;
        }
        String rest = word.substring(at);
        if (rest.isEmpty() || rest.indexOf('<') >= 0) {
            return null;
        }
        List<HeredocWords.Piece> names = HeredocWords.read(rest, false);
        if (names == null) {
            return Marker.REFUSED;
        }
        if (names.size() != 1) {
            return null;
        }
        List<HeredocWords.Piece> quoted = HeredocWords.read(rest, true);
        if (quoted == null || quoted.size() != 1) {
            return Marker.REFUSED;
        }
        String name = names.getFirst().text();
        boolean expand = quotes(name) == quotes(quoted.getFirst().text());
        return new Marker(name, descriptor, expand, chomp);
    }

    /** Returns the number before the angle brackets, 0 if there is none or it is too big for anybody. */
    private static int descriptor(String digits) {
        return digits.isEmpty() || digits.length() > 9 ? 0 : Integer.parseInt(digits);
    }

    private static int quotes(String text) {
        int quotes = 0;
        for (int i = 0; i < text.length(); i++) {
            quotes += text.charAt(i) == '\'' || text.charAt(i) == '"' ? 1 : 0;
        }
        return quotes;
    }
}
