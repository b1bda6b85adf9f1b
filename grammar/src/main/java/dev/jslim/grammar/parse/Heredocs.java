package dev.jslim.grammar.parse;

import dev.jslim.grammar.parse.token.Chars;
import dev.jslim.grammar.source.MappedText;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Heredoc;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the heredocs of a logical line and their bodies.
 *
 * <p>As in BuildKit, a heredoc is a whole word {@code <<NAME}: {@code cat<<EOF} opens none, and {@code <<EOF>x} one named
 * {@code EOF>x}. The escape character of these words is always the backslash.
 */
final class Heredocs {
    /** A word that opens a heredoc. */
    private record Marker(String name, boolean expand, boolean chomp, int start, int end) {}

    private Heredocs() {}

    /**
     * Returns the heredocs that the words of {@code line} open, their bodies following one another from {@code position}.
     *
     * @param source the source's characters
     * @param position the beginning of the line after the instruction
     */
    static List<Heredoc> read(MappedText line, int from, String source, int position, Problems problems) {
        List<Heredoc> heredocs = new ArrayList<>();
        int at = position;
        for (Marker marker : markers(line.text(), from)) {
            Span place = line.span(marker.start, marker.end);
            int begin = at;
            int bodyEnd = -1;
            int end = source.length();
            while (at < source.length() && bodyEnd < 0) {
                int feed = source.indexOf('\n', at);
                int next = feed < 0 ? source.length() : feed + 1;
                int lineEnd = next;
                while (lineEnd > at && (source.charAt(lineEnd - 1) == '\n' || source.charAt(lineEnd - 1) == '\r')) {
                    lineEnd--;
                }
                if (isTerminator(source, at, lineEnd, marker)) {
                    bodyEnd = at;
                    end = lineEnd;
                }
                at = next;
            }
            if (bodyEnd < 0) {
                bodyEnd = source.length();
                problems.add(
                        place,
                        "the heredoc '" + marker.name + "' is never closed",
                        "add a line that holds nothing but " + marker.name);
            }
            begin = Math.min(begin, bodyEnd);
            heredocs.add(new Heredoc(
                    marker.name, marker.expand, marker.chomp, place, new Span(begin, bodyEnd), new Span(begin, end)));
        }
        return List.copyOf(heredocs);
    }

    /** Returns whether {@code from..to} of a line is one word that opens a heredoc, and nothing else. */
    static boolean isHeredoc(String line, int from, int to) {
        return marker(line, from, to) != null;
    }

    private static boolean isTerminator(String source, int start, int end, Marker marker) {
        int from = start;
        while (marker.chomp && from < end && source.charAt(from) == '\t') {
            from++;
        }
        return end - from == marker.name.length() && source.startsWith(marker.name, from);
    }

    private static List<Marker> markers(String line, int from) {
        List<Marker> markers = new ArrayList<>();
        int at = from;
        while (at < line.length()) {
            if (Chars.isSpace(line.charAt(at))) {
                at++;
                continue;
            }
            int end = wordEnd(line, at);
            if (end < 0) {
                // BuildKit looks for no heredoc in a line whose quotes do not match.
                return List.of();
            }
            Marker marker = marker(line, at, end);
            if (marker != null) {
                markers.add(marker);
            }
            at = end;
        }
        return markers;
    }

    /** Returns where the word at {@code start} ends, or -1 if a quote in it does not. */
    private static int wordEnd(String line, int start) {
        int at = start;
        while (at < line.length() && !Chars.isSpace(line.charAt(at))) {
            char c = line.charAt(at);
            if (c == '\\') {
                at = Math.min(at + 2, line.length());
            } else if (c == '\'' || c == '"') {
                at = quoteEnd(line, at, c);
                if (at < 0) {
                    return -1;
                }
            } else {
                at++;
            }
        }
        return at;
    }

    private static int quoteEnd(String line, int start, char quote) {
        for (int at = start + 1; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == quote) {
                return at + 1;
            }
            if (c == '\\' && quote == '"') {
                at++;
            }
        }
        return -1;
    }

    private static @Nullable Marker marker(String line, int start, int end) {
        int at = start;
        while (at < end && Chars.isDigit(line.charAt(at))) {
            at++;
        }
        if (!line.startsWith("<<", at) || at + 2 >= end) {
            return null;
        }
        at += 2;
        boolean chomp = line.charAt(at) == '-';
        if (chomp) {
            at++;
        }
        if (at >= end || line.indexOf('<', at, end) >= 0) {
            return null;
        }
        String name = unquote(line, at, end);
        return name == null ? null : new Marker(name, name.length() == end - at, chomp, start, end);
    }

    /** Returns the word without quotes and escapes, or null if it is not one complete word. */
    private static @Nullable String unquote(String line, int start, int end) {
        StringBuilder name = new StringBuilder(end - start);
        char quote = 0;
        for (int at = start; at < end; at++) {
            char c = line.charAt(at);
            if (quote == 0 && Chars.isSpace(c)) {
                return null;
            }
            if (c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == '\\' && quote != '\'' && at + 1 < end) {
                char next = line.charAt(++at);
                if (quote == '"' && next != '"' && next != '\\' && next != '$') {
                    name.append(c);
                }
                name.append(next);
            } else {
                name.append(c);
            }
        }
        return quote == 0 ? name.toString() : null;
    }
}
