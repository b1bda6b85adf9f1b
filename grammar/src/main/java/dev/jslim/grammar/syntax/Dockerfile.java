package dev.jslim.grammar.syntax;

import dev.jslim.grammar.source.Node;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import java.util.List;

/**
 * A parsed Dockerfile.
 *
 * @param escape the escape character, backslash unless a directive says backtick
 * @param comments all comment lines in order, those inside instructions included, directives not
 * @param emptyContinuations the empty lines between the continued lines of an instruction, which the builder warns of
 * @param instructions in order
 */
public record Dockerfile(
        SourceText source,
        List<Directive> directives,
        char escape,
        List<Comment> comments,
        List<Span> emptyContinuations,
        List<Instruction> instructions)
        implements Node {
    public Dockerfile {
        directives = List.copyOf(directives);
        comments = List.copyOf(comments);
        emptyContinuations = List.copyOf(emptyContinuations);
        instructions = List.copyOf(instructions);
    }

    /** Returns the comment lines that begin inside {@code span}, in order. */
    public List<Comment> comments(Span span) {
        return comments.subList(commentsBefore(span.start()), commentsBefore(span.end()));
    }

    private int commentsBefore(int offset) {
        int low = 0;
        int high = comments.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (comments.get(middle).span().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Returns the span of the whole text. */
    @Override
    public Span span() {
        return new Span(0, source.text().length());
    }
}
