package dev.jslim.tracer;

/** Hears what is being done, for a user who waits. Safe for use by several threads. */
public interface Progress {
    /** For work that nobody waits for. */
    Progress NONE = new Progress() {
        @Override
        public void step(String what) {}

        @Override
        public void detail(String what) {}

        @Override
        public void note(String text) {}
    };

    /** Says that a step begins, such as {@code tracing weather}; the one before has ended. */
    void step(String what);

    /** Says how far the step is: {@code 3/9 RUN make}, {@code waiting until it answers}. */
    void detail(String what);

    /** Shows a line that a program of the user's has printed. */
    default void output(String line) {
        detail(line);
    }

    /** Says what the user has to know whether or not progress is shown: one sentence without a final full stop. */
    void note(String text);
}
