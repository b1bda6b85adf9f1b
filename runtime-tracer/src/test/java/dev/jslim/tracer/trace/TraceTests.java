package dev.jslim.tracer.trace;

import dev.jslim.tracer.Progress;
import dev.jslim.tracer.engine.ContainerEngine;
import dev.jslim.tracer.engine.Session;
import dev.jslim.tracer.engine.docker.Engines;

/** Traces for tests. */
final class TraceTests {
    private TraceTests() {}

    /** Traces an image in a session of its own; an application that fails is a result. */
    static TraceResult trace(String image, RunOptions options, Progress progress) throws InterruptedException {
        try (ContainerEngine engine = Engines.open();
                Session session = new Session(engine)) {
            return new Tracer(session, progress).attempt(TraceRequest.of(image, options));
        }
    }
}
