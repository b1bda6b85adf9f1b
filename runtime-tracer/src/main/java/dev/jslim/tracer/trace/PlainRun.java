package dev.jslim.tracer.trace;

import dev.jslim.analyzer.JslimException.ProbeFailed;
import dev.jslim.tracer.Progress;
import dev.jslim.tracer.engine.ImageInfo;
import dev.jslim.tracer.engine.Session;
import dev.jslim.tracer.probe.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Runs an image as it is and asks it: what an untraced application answers. */
public final class PlainRun {
    private final Session session;
    private final Progress progress;

    /**
     * Runs in the engine of the session.
     *
     * @param progress gets details of the caller's step
     */
    public PlainRun(Session session, Progress progress) {
        this.session = session;
        this.progress = progress;
    }

    /** Returns the answers; an application that fails is a result, not an exception. */
    public PlainResult run(String image, RunOptions options) throws InterruptedException {
        try (BackingServices.Running services = options.services().start()) {
            return runAmong(image, options.with(services.applyTo(options.overrides())));
        }
    }

    private PlainResult runAmong(String image, RunOptions options) throws InterruptedException {
        ImageInfo info = session.engine().inspectImage(image);
        String container = session.createContainer(options.container(info).withoutHealthcheck(), "verify");
        Application application = new Application(session, container, info, options, progress);
        List<Answer> answers = new ArrayList<>();
        Duration ready = Duration.ZERO;
        try {
            application.start();
            ready = application.awaitReady(() -> {}, UnaryOperator.identity());
            application.askAll(UnaryOperator.identity(), answers);
            return new PlainResult(answers, ready, null);
        } catch (ProbeFailed e) {
            return new PlainResult(answers, ready, e);
        } finally {
            // Nothing is learnt from how it stops.
            application.remove();
        }
    }
}
