package dev.jslim.grammar.parse;

import dev.jslim.grammar.syntax.Dockerfile;
import java.util.List;

/**
 * What a text was understood as, and what in it was not.
 *
 * @param problems in source order
 */
public record ParseResult(Dockerfile dockerfile, List<SyntaxProblem> problems) {
    public ParseResult {
        problems = List.copyOf(problems);
    }
}
