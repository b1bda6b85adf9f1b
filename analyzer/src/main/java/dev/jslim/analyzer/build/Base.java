package dev.jslim.analyzer.build;

import dev.jslim.analyzer.build.variables.Resolution;
import org.jspecify.annotations.Nullable;

/** What a stage starts from, or copies from. */
public sealed interface Base {
    /**
     * An image from outside the file.
     *
     * @param text what FROM names after expansion; unresolved where it needs an argument without default
     * @param reference the parsed name; null if it is unresolved or not an image reference
     */
    record External(Resolution text, @Nullable ImageReference reference) implements Base {}

    /** Another stage of the same file; for FROM always an earlier one. */
    record EarlierStage(Stage stage) implements Base {}

    /** The empty image. */
    record Scratch() implements Base {}

    /** A fragment without FROM: nothing is known. */
    record Missing() implements Base {}
}
