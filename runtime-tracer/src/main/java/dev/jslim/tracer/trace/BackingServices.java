package dev.jslim.tracer.trace;

import dev.jslim.tracer.engine.Overrides;

/** What an application needs around it, such as a database; made anew for each run, so that no run sees what another one left. */
public interface BackingServices {
    /** An application that needs nothing. */
    BackingServices NONE = () -> new Running() {
        @Override
        public Overrides applyTo(Overrides overrides) {
            return overrides;
        }

        @Override
        public void close() {}
    };

    /**
     * Starts them and waits until the application may start.
     *
     * @throws dev.jslim.analyzer.JslimException.ProbeFailed if one of them fails
     */
    Running start() throws InterruptedException;

    /** Services at work, until they are closed. */
    interface Running extends AutoCloseable {
        /** Returns how the application has to be run to find them; what the user has said himself stays. */
        Overrides applyTo(Overrides overrides);

        @Override
        void close();
    }
}
