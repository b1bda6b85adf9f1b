package dev.jslim.grammar.parse;

import dev.jslim.grammar.parse.token.Chars;
import dev.jslim.grammar.source.MappedText;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.source.TextLines;
import dev.jslim.grammar.syntax.Comment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a Dockerfile into logical lines and comments, as BuildKit's {@code frontend/dockerfile/parser/parser.go} does: a line goes
 * on when it ends in a lone escape character, comment and empty lines inside it are dropped, the next line is joined as it is.
 */
final class LogicalLines {
    private final String text;
    private final Directives directives;
    private final List<Comment> comments = new ArrayList<>();
    private final List<Span> emptyContinuations = new ArrayList<>();
    private int at;

    LogicalLines(SourceText source, Directives directives) {
        this.text = source.text();
        this.directives = directives;
        this.at = text.startsWith("\uFEFF") ? 1 : 0;
    }

    /** Returns the comments passed so far. */
    List<Comment> comments() {
        return comments;
    }

    /** Returns the empty lines inside instructions passed so far. */
    List<Span> emptyContinuations() {
        return emptyContinuations;
    }

    /** Returns where the next line begins. */
    int position() {
        return at;
    }

    /** Goes on at {@code position}, the beginning of a line. */
    void position(int position) {
        at = position;
    }

    /** Returns the next logical line, which is never empty unless a continuation joins nothing, or null at the end. */
    @Nullable
    LogicalLine next() {
        while (at < text.length()) {
            int start = at;
            int end = TextLines.end(text, start);
            at = TextLines.next(text, start);
            int content = Chars.skipSpaces(text, start, end);
            if (directives.accept(text, content, end)) {
                continue;
            }
            if (content < end && text.charAt(content) == '#') {
                comment(content, end);
            } else if (content < end) {
                return join(content, end);
            }
        }
        return null;
    }

    private LogicalLine join(int start, int firstEnd) {
        MappedText.Builder line = new MappedText.Builder();
        int escape = continuation(start, firstEnd);
        line.append(text.substring(start, escape < 0 ? firstEnd : escape), start, escape < 0 ? firstEnd : escape);
        while (escape >= 0 && at < text.length()) {
            int begin = at;
            int end = TextLines.end(text, begin);
            at = TextLines.next(text, begin);
            int content = Chars.skipSpaces(text, begin, end);
            if (content == end) {
                emptyContinuations.add(new Span(begin, end));
                continue;
            }
            if (text.charAt(content) == '#') {
                comment(content, end);
                continue;
            }
            escape = continuation(begin, end);
            int stop = escape < 0 ? end : escape;
            line.append(text.substring(begin, stop), begin, stop);
        }
        return new LogicalLine(line.build(), at);
    }

    private void comment(int start, int end) {
        int from = Chars.skipSpaces(text, start + 1, end);
        int to = Chars.trimEnd(text, from, end);
        comments.add(new Comment(text.substring(from, to), new Span(start, Math.max(to, start + 1))));
    }

    /** Returns where the escape character stands that continues the line, or -1: the last one, but not after another. */
    private int continuation(int start, int end) {
        int last = end - 1;
        while (last >= start && (text.charAt(last) == ' ' || text.charAt(last) == '\t')) {
            last--;
        }
        char escape = directives.escape();
        boolean continues =
                last >= start && text.charAt(last) == escape && (last == start || text.charAt(last - 1) != escape);
        return continues ? last : -1;
    }
}
