package dev.jslim.tracer.launch;

import dev.jslim.tracer.engine.ContainerEngine;
import dev.jslim.tracer.engine.ContainerSpec;
import dev.jslim.tracer.engine.ContainerState;
import dev.jslim.tracer.engine.ImageInfo;
import dev.jslim.tracer.engine.Overrides;
import dev.jslim.tracer.engine.Session;
import dev.jslim.tracer.engine.docker.Engines;
import java.time.Duration;
import java.util.List;

/** The three ways in which an application is started: untraced, and traced without and with added capabilities. */
enum Ways {
    UNTRACED,
    NONE,
    ADD;

    private static final int LINES = 1000;

    /** What a container left. */
    record Ended(int status, List<String> output) {}

    /** What is done to a container that has printed {@code ready}. */
    interface Event {
        void happen(ContainerEngine engine, String container);
    }

    /** Runs a program to its end. */
    Ended run(String image, Overrides overrides, List<String> program) throws InterruptedException {
        return run(image, overrides, program, null);
    }

    /** Runs a program, does something when it is ready if asked to, and waits for its end. */
    Ended run(String image, Overrides overrides, List<String> program, @org.jspecify.annotations.Nullable Event event)
            throws InterruptedException {
        try (ContainerEngine engine = Engines.open();
                Session session = new Session(engine)) {
            ImageInfo info = engine.inspectImage(image);
            Overrides named = overrides.with(change -> change.hostName("box"));
            String container = this == UNTRACED
                    ? session.createContainer(
                            ContainerSpec.of(info.id())
                                    .with(named)
                                    .running(program)
                                    .withoutHealthcheck(),
                            "test")
                    : new Launcher(session)
                            .create(info, ContainerSpec.of(info.id()).with(named), program, this == ADD, null)
                            .container();
            engine.startContainer(container);
            if (event != null) {
                while (!engine.logs(container, LINES).contains("ready")
                        && engine.containerState(container).running()) {
                    Thread.sleep(20);
                }
                event.happen(engine, container);
            }
            ContainerState state = engine.containerState(container);
            for (; state.running(); state = engine.containerState(container)) {
                Thread.sleep(20);
            }
            return new Ended(state.exitCode(), engine.logs(container, LINES));
        }
    }

    /** Sends the stop signal, and KILL if that has no effect. */
    static void stop(ContainerEngine engine, String container) {
        engine.stopContainer(container, Duration.ofSeconds(1));
    }
}
