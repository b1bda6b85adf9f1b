package dev.jslim.tracer.rewrite;

import dev.jslim.analyzer.JslimException;
import dev.jslim.analyzer.JslimException.BuildFailed;
import dev.jslim.analyzer.rewrite.StaticRewrite;
import dev.jslim.tracer.Progress;
import dev.jslim.tracer.engine.Session;
import dev.jslim.tracer.minify.ImageStore;
import dev.jslim.tracer.process.DockerBuild;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

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

    /** Starts the build beside what else is to be done. */
    public Running start(Recipe recipe) {
        return new Running(new FutureTask<>(() -> build(recipe)));
    }

    /** A build at work; closing it stops it, and returns when nothing of it can touch the session any more. */
    public static final class Running implements AutoCloseable {
        private final FutureTask<Outcome> task;
        private final Thread thread;

        private Running(FutureTask<Outcome> task) {
            this.task = task;
            this.thread = Thread.ofVirtual().name("jslim-static").start(task);
        }

        /** Waits for the build and returns what came of it. */
        public Outcome await() throws InterruptedException {
            try {
                return task.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof JslimException expected) {
                    throw expected;
                }
                throw new IllegalStateException("the static rewrite could not be built", e.getCause());
            }
        }

        @Override
        public void close() {
            thread.interrupt();
            boolean interrupted = false;
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
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
                    .build(new DraftBuild(session, recipe).request(rewritten.text(), Map.of()), PURPOSE, Progress.NONE);
            return new Outcome.Built(image, new ImageStore(session).bytes(image), rewritten.title());
        } catch (BuildFailed e) {
            return new Outcome.None("it does not build: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }
}
