package dev.jslim.grammar.parse;

import dev.jslim.grammar.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Collects the syntax problems of one parse. */
final class Problems {
    private final List<SyntaxProblem> found = new ArrayList<>();

    void add(Span span, String message, String hint) {
        add(SyntaxProblem.Kind.REFUSED, span, message, hint);
    }

    void add(SyntaxProblem.Kind kind, Span span, String message, String hint) {
        found.add(new SyntaxProblem(kind, span, message, hint));
    }

    int count() {
        return found.size();
    }

    /** Returns the problems in source order. */
    List<SyntaxProblem> sorted() {
        found.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
        return found;
    }
}
