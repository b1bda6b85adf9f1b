package dev.jslim.tracer.rewrite;

import dev.jslim.analyzer.JslimException.BuildFailed;
import dev.jslim.analyzer.rewrite.StaticRewrite;
import dev.jslim.tracer.engine.Session;
import dev.jslim.tracer.process.DockerBuild;
import java.util.Map;

/** Builds the rewrite that needs no evidence, to know how large its image is. */
public final class StaticBuild {
    private static final String PURPOSE = "static";

    private final Session session;

    /** Builds in the engine of the session. */
    public StaticBuild(Session session) {
        this.session = session;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * An image, which belongs to the session.
         *
         * @param title what was done, one line
         */
        record Built(String image, long bytes, String title) implements Outcome {}

        /** There is none; one clause says why. */
        record None(String reason) implements Outcome {}
    }

    /** Returns what came of it; a build that fails is an outcome too. */
    public Outcome build(Recipe recipe) {
        return switch (StaticRewrite.of(recipe.dockerfile(), session.engine()::hasImage)) {
            case StaticRewrite.Result.None none -> new Outcome.None(none.reason());
            case StaticRewrite.Result.Rewritten rewritten -> build(recipe, rewritten);
        };
    }

    private Outcome build(Recipe recipe, StaticRewrite.Result.Rewritten rewritten) {
        try {
            String image = new DockerBuild(session)
                    .build(new DraftBuild(session, recipe).request(rewritten.text(), Map.of()), PURPOSE, line -> {});
            return new Outcome.Built(image, session.engine().inspectImage(image).bytes(), rewritten.title());
        } catch (BuildFailed e) {
            return new Outcome.None("it does not build: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }
}
