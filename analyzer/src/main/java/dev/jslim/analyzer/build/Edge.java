package dev.jslim.analyzer.build;

import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Instruction;

/**
 * What a stage needs to be built.
 *
 * @param instruction the one that says so; it may stand behind an ONBUILD of the stage that this one continues
 * @param word where it is named
 * @param target a stage, also one further down, which the builder refuses; an image from outside; or the empty image
 */
public record Edge(Kind kind, Instruction instruction, Span word, Base target) {
    /** Which instruction. */
    public enum Kind {
        /** {@code FROM}. */
        FROM,
        /** {@code COPY --from}. */
        COPY,
        /** {@code RUN --mount} with {@code from}. */
        MOUNT
    }
}
