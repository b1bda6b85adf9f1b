package dev.jslim.tracer.trace;

import dev.jslim.analyzer.JslimException.EngineUnavailable;
import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.JslimException.ProbeFailed;
import dev.jslim.analyzer.evidence.Evidence;
import dev.jslim.analyzer.evidence.Run;
import dev.jslim.tracer.Progress;
import dev.jslim.tracer.engine.ContainerEngine;
import dev.jslim.tracer.engine.ImageInfo;
import dev.jslim.tracer.engine.Session;
import dev.jslim.tracer.launch.Launched;
import dev.jslim.tracer.launch.Launcher;
import dev.jslim.tracer.launch.TraceCaps;
import dev.jslim.tracer.probe.Answer;
import dev.jslim.tracer.sensor.PhaseBoundaries;
import dev.jslim.tracer.sensor.SensorReport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs an image under the sensor: as its own user and with its own rights, no port published that can be reached otherwise,
 * its HEALTHCHECK run once by us because the engine's own would not be seen.
 */
public final class Tracer {
    private static final int SIGNALLED = 128;

    /** The sensor's own exit status, as docker run has it for failures before the application (launch.h). */
    private static final int SENSOR_FAILED = 125;

    /** What is said of how a run was traced where its recorder had capabilities that the application did not have. */
    private static final String WITH_CAPABILITIES = "+caps";

    private final Session session;
    private final ContainerEngine engine;
    private final Progress progress;

    /**
     * Traces in the engine of the session.
     *
     * @param progress gets details of the caller's step
     */
    public Tracer(Session session, Progress progress) {
        this.session = session;
        this.progress = progress;
        this.engine = session.engine();
    }

    /**
     * Returns what was seen and answered.
     *
     * @throws ProbeFailed if the application crashes, does not answer, or answers with a server error
     * @throws dev.jslim.analyzer.JslimException.ImageNotFound if there is no such image
     */
    public TraceResult trace(TraceRequest request) throws InterruptedException {
        TraceResult result = attempt(request);
        if (result.failure() != null) {
            throw result.failure();
        }
        return result;
    }

    /** Returns what was seen and answered even if the application fails, which is then part of the result. */
    public TraceResult attempt(TraceRequest request) throws InterruptedException {
        ImageInfo image = engine.inspectImage(request.image());
        TraceCaps wanted = request.options().tracing().capabilities();
        if (wanted == TraceCaps.ADD) {
            TraceResult result = withCapabilities(request, image);
            return result == null ? run(request, image, false) : result;
        }
        TraceResult first = run(request, image, false);
        List<String> curable = Remedy.curable(first.evidence().degradations());
        if (wanted == TraceCaps.NONE || curable.isEmpty()) {
            return first;
        }
        progress.note("running it again with SYS_ADMIN and SYS_PTRACE for the recorder, since " + curable.getFirst());
        TraceResult second = withCapabilities(request, image);
        return second == null ? first : second;
    }

    /** Every run has its services anew: what a run before it left in them would be another start. */
    private TraceResult run(TraceRequest request, ImageInfo image, boolean addCapabilities)
            throws InterruptedException {
        RunOptions options = request.options();
        try (BackingServices.Running services = options.services().start()) {
            TraceRequest among = request.with(options.with(services.applyTo(options.overrides())));
            List<String> command = program(among, image);
            Launched launched = new Launcher(session)
                    .create(
                            image,
                            among.options().container(image),
                            command,
                            addCapabilities,
                            options.tracing().engine());
            return new TracedRun(among, image, command, launched).run();
        }
    }

    private static List<String> program(TraceRequest request, ImageInfo image) {
        List<String> command = request.options().overrides().program(image);
        if (command.isEmpty()) {
            throw new InputInvalid(
                    "the image '" + request.image() + "' has neither ENTRYPOINT nor CMD",
                    "say what to run with --entrypoint or --cmd");
        }
        return command;
    }

    /** Returns null where the engine does not give the capabilities. */
    private @Nullable TraceResult withCapabilities(TraceRequest request, ImageInfo image) throws InterruptedException {
        try {
            TraceResult result = run(request, image, true);
            if (result.failure() == null || result.exitCode() != SENSOR_FAILED) {
                return result;
            }
            progress.note("the recorder cannot run with capabilities of its own: " + String.join(" ", result.log()));
        } catch (EngineUnavailable | ProbeFailed refused) {
            // If the application itself is the reason, it fails the same way without them.
            progress.note("the recorder gets no capabilities of its own: " + refused.getMessage());
        }
        return null;
    }

    /** One run from the start of its container to its removal. */
    private final class TracedRun {
        private final TraceRequest request;
        private final ImageInfo image;
        private final List<String> command;
        private final Launched launched;
        private final Application application;
        private final SensorLogs logs;
        private final Instant started = Instant.now();
        private final List<Answer> answers = new ArrayList<>();
        private Duration ready = Duration.ZERO;
        private long readyAt = Long.MAX_VALUE;

        TracedRun(TraceRequest request, ImageInfo image, List<String> command, Launched launched) {
            this.request = request;
            this.image = image;
            this.command = command;
            this.launched = launched;
            this.application = new Application(session, launched.container(), image, request.options(), progress);
            this.logs = new SensorLogs(engine, launched);
        }

        TraceResult run() throws InterruptedException {
            ProbeFailed failure = null;
            try {
                application.start();
                serve();
            } catch (ProbeFailed e) {
                failure = e;
            }
            long stopAt = logs.length();
            logs.beforeStop();
            int exitCode = application.stop();
            progress.detail("reading what was recorded");
            if (failure != null && logs.length() == 0) {
                throw failure;
            }
            String refusal = Emulation.refusal(engine.info(), image, exitCode);
            if (refusal != null) {
                throw application.failed(
                        refusal,
                        "register an emulator on the engine's machine (qemu-user-static), or use an engine of that kind");
            }
            PhaseBoundaries phases = readyAt > stopAt ? PhaseBoundaries.NONE : new PhaseBoundaries(readyAt, stopAt);
            Evidence evidence = evidence(logs.read(phases, application.state()), exitCode);
            List<String> log = application.log();
            application.remove();
            return new TraceResult(evidence, answers, ready, log, exitCode, failure);
        }

        private void serve() throws InterruptedException {
            // What the first request makes it use is service already.
            ready = application.awaitReady(() -> readyAt = logs.length(), logs::wrap);
            if (readyAt == Long.MAX_VALUE && !application.ends()) {
                readyAt = logs.length();
            }
            Instant since = Instant.now();
            application.askAll(logs::wrap, answers);
            new Continuation(application, request.untilUser(), progress).await(request.continueAfter(), since);
        }

        private Evidence evidence(SensorReport report, int exitCode) {
            List<String> degradations = new ArrayList<>(report.degradations());
            String emulation = Emulation.degradation(engine.info(), image);
            if (emulation != null) {
                degradations.addFirst(emulation);
            }
            Run run = Run.of(
                    started,
                    "",
                    command,
                    request.options().overrides().user(image),
                    report.engine() + (launched.addedCapabilities() ? WITH_CAPABILITIES : ""),
                    report.complete(),
                    degradations,
                    answers.stream().map(Answer::outcome).toList(),
                    report.systemCalls(),
                    exitCode == SIGNALLED + 9 ? null : exitCode);
            return Evidence.of(image.id(), image.platform(), run, report.observations());
        }
    }
}
