package dev.jslim.grammar.syntax;

import dev.jslim.grammar.source.Node;
import dev.jslim.grammar.source.Nodes;
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
        return comments.subList(Nodes.firstFrom(comments, span.start()), Nodes.firstFrom(comments, span.end()));
    }

    /** Returns the span of the whole text. */
    @Override
    public Span span() {
        return new Span(0, source.text().length());
    }
}
