package dev.jslim.grammar.parse;

import dev.jslim.grammar.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the syntax problems of one parse. */
final class Problems {
    private final List<SyntaxProblem> found = new ArrayList<>();
    private @Nullable SyntaxProblem fatal;
    private int refused;

    void add(Span span, String message, String hint) {
        add(SyntaxProblem.Kind.REFUSED, span, message, hint);
    }

    void add(SyntaxProblem.Kind kind, Span span, String message, String hint) {
        SyntaxProblem problem = new SyntaxProblem(kind, span, message, hint);
        found.add(problem);
        refused += problem.refused() ? 1 : 0;
    }

    /** Adds a problem because of which BuildKit's parser makes no tree of the file; the others it finds in its tree. */
    void fatal(Span span, String message, String hint) {
        add(span, message, hint);
        SyntaxProblem problem = found.getLast();
        if (fatal == null || span.start() < fatal.span().start()) {
            fatal = problem;
        }
    }

    /** Returns the first problem because of which BuildKit's parser makes no tree, or null if it makes one. */
    @Nullable
    SyntaxProblem fatal() {
        return fatal;
    }

    /** Returns how many things were found so far that the builder would refuse. */
    int count() {
        return refused;
    }

    /** Returns the problems in source order. */
    List<SyntaxProblem> sorted() {
        found.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
        return found;
    }
}
