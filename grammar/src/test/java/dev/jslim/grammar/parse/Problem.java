package dev.jslim.grammar.parse;

import dev.jslim.grammar.source.Position;

/** Shows problems in tests. */
final class Problem {
    private Problem() {}

    /** Returns the problems but for those in scripts, each as {@code line:column message}, with the hint where asked for. */
    static String listed(ParseResult result, boolean hints) {
        StringBuilder text = new StringBuilder();
        for (SyntaxProblem problem : result.problems()) {
            if (problem.kind() == SyntaxProblem.Kind.NOT_UNDERSTOOD) {
                // What only a shell would refuse is no concern of the builder's.
                continue;
            }
            Position at = result.dockerfile().source().position(problem.span().start());
            text.append(text.isEmpty() ? "" : " / ")
                    .append(at.line())
                    .append(':')
                    .append(at.column())
                    .append(' ')
                    .append(problem.message())
                    .append(hints ? "; " + problem.hint() : "");
        }
        return text.toString();
    }
}
