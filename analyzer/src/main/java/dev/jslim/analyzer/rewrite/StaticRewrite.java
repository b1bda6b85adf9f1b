package dev.jslim.analyzer.rewrite;

import dev.jslim.analyzer.build.BuildGraph;
import dev.jslim.grammar.syntax.Dockerfile;
import java.util.List;
import java.util.function.Predicate;

/**
 * The rewrite that a careful person makes from the text alone, without having seen the image run: the measure of what the
 * evidence brings. One shape of Dockerfile is one {@link Shape}.
 */
public final class StaticRewrite {
    private static final List<Shape> SHAPES = List.of(new PythonShape());

    private StaticRewrite() {}

    /** A kind of application whose build and run time can be told apart in the text. */
    interface Shape {
        /**
         * Returns the rewritten text, or why there is none.
         *
         * @param imageExists whether there is an image of that name
         */
        Result rewrite(Dockerfile file, BuildGraph graph, Predicate<String> imageExists);
    }

    /** What came of it. */
    public sealed interface Result {
        /**
         * A Dockerfile.
         *
         * @param title what was done, one line
         */
        record Rewritten(String text, String title) implements Result {}

        /** No shape fits; one clause says why. */
        record None(String reason) implements Result {}
    }

    /** Returns the first rewrite that applies. */
    public static Result of(Dockerfile file, Predicate<String> imageExists) {
        BuildGraph graph = BuildGraph.of(file);
        String reason = "";
        for (Shape shape : SHAPES) {
            switch (shape.rewrite(file, graph, imageExists)) {
                case Result.Rewritten rewritten -> {
                    return rewritten;
                }
                case Result.None none -> reason = none.reason();
            }
        }
        return new Result.None(reason);
    }
}
