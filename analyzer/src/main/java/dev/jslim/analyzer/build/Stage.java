package dev.jslim.analyzer.build;

import dev.jslim.grammar.source.Node;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Instruction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A build stage: a FROM and what follows it.
 *
 * @param index counted from 0, as {@code COPY --from=0} counts
 * @param name as written, or null
 * @param from null only in a fragment that has no FROM at all
 * @param bottom the first of the chain of stages that this one continues, or null if it continues none
 * @param instructions those after FROM, in order
 * @param span from the start of FROM to the end of the last instruction
 */
public record Stage(
        int index,
        @Nullable String name,
        Instruction.@Nullable From from,
        Base base,
        @Nullable Stage bottom,
        List<Instruction> instructions,
        Span span)
        implements Node {
    public Stage {
        instructions = List.copyOf(instructions);
    }

    /** Returns the stage this one continues, or null if it starts from an image or from nothing. */
    public @Nullable Stage parent() {
        return base instanceof Base.EarlierStage(Stage stage) ? stage : null;
    }

    /** Returns the base at the bottom of the chain of stages. */
    public Base root() {
        return bottom == null ? base : bottom.base;
    }

    /** Returns where to point at when something is missing in this stage: its base image, or its first instruction. */
    public Span anchor() {
        return from != null ? from.image().span() : instructions.getFirst().span();
    }

    /** Two stages are the same only if they are the same object: comparing the trees below would be slow and pointless. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return index;
    }
}
