package dev.jslim.tracer.trace;

/**
 * An image to trace.
 *
 * @param image name or id
 * @param untilUser returns when the user has said that it is enough; only called for what waits for the user
 */
public record TraceRequest(String image, RunOptions options, ContinueAfter continueAfter, UserSignal untilUser) {
    /** The word of a user who drives the application by hand. */
    public interface UserSignal {
        /**
         * Returns when the user has spoken.
         *
         * @param asked how: {@link ContinueAfter.Enter} or {@link ContinueAfter.Signal}
         */
        void await(ContinueAfter asked) throws InterruptedException;
    }

    /** Returns a trace that stops after the probes. */
    public static TraceRequest of(String image, RunOptions options) {
        return new TraceRequest(image, options, new ContinueAfter.Probes(), _ -> {});
    }

    /** Returns the trace of an image that is run with other options. */
    public TraceRequest with(RunOptions others) {
        return new TraceRequest(image, others, continueAfter, untilUser);
    }

    /** Returns the same trace of another image. */
    public TraceRequest withImage(String name) {
        return new TraceRequest(name, options, continueAfter, untilUser);
    }
}
