package dev.jslim.grammar.parse;

import dev.jslim.grammar.syntax.Dockerfile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a text was understood as, and what in it was not.
 *
 * @param problems in source order
 */
public record ParseResult(Dockerfile dockerfile, List<SyntaxProblem> problems) {
    public ParseResult {
        problems = List.copyOf(problems);
    }

    /** Returns the first problem because of which the builder would refuse the file, or null. */
    public @Nullable SyntaxProblem refusal() {
        for (SyntaxProblem problem : problems) {
            if (problem.refused()) {
                return problem;
            }
        }
        return null;
    }
}
