package dev.jslim.tracer.trace;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.JslimException.ProbeFailed;
import dev.jslim.analyzer.evidence.Evidence;
import dev.jslim.analyzer.evidence.Run;
import dev.jslim.tracer.Progress;
import dev.jslim.tracer.engine.ContainerEngine;
import dev.jslim.tracer.engine.ContainerSpec;
import dev.jslim.tracer.engine.ImageInfo;
import dev.jslim.tracer.engine.Overrides;
import dev.jslim.tracer.engine.Session;
import dev.jslim.tracer.probe.Answer;
import dev.jslim.tracer.sensor.PhaseBoundaries;
import dev.jslim.tracer.sensor.SensorBinary;
import dev.jslim.tracer.sensor.SensorOptions;
import dev.jslim.tracer.sensor.SensorReport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs an image under the sensor: as its own user, unprivileged, no port published that can be reached otherwise, its HEALTHCHECK run once by us
 * because the engine's own would not be seen.
 */
public final class Tracer {
    private static final int SIGNALLED = 128;

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
        RunOptions options = request.options();
        try (BackingServices.Running services = options.services().start()) {
            return attemptAmong(request.with(options.with(services.applyTo(options.overrides()))));
        }
    }

    private TraceResult attemptAmong(TraceRequest request) throws InterruptedException {
        ImageInfo image = engine.inspectImage(request.image());
        Overrides overrides = request.options().overrides();
        List<String> command = overrides.program(image);
        if (command.isEmpty()) {
            throw new InputInvalid(
                    "the image '" + request.image() + "' has neither ENTRYPOINT nor CMD",
                    "say what to run with --entrypoint or --cmd");
        }
        SensorBinary sensor = SensorBinary.forArchitecture(engine.info().architecture());
        ContainerSpec spec = ContainerSpec.of(image.id())
                .with(overrides)
                .running(SensorOptions.plain(SensorOptions.LOG).entrypoint(command))
                .withVolume(SensorOptions.DIRECTORY)
                .withPorts(AskedPorts.of(request.options(), image))
                .withoutHealthcheck();
        String container = session.createContainer(spec, "trace");
        engine.copyIn(container, SensorOptions.DIRECTORY, SensorFiles.tar(sensor));
        return new TracedRun(request, image, command, container).run();
    }

    /** One run from the start of its container to its removal. */
    private final class TracedRun {
        private final TraceRequest request;
        private final ImageInfo image;
        private final List<String> command;
        private final Application application;
        private final SensorLogs logs;
        private final Instant started = Instant.now();
        private final List<Answer> answers = new ArrayList<>();
        private Duration ready = Duration.ZERO;
        private long readyAt = Long.MAX_VALUE;

        TracedRun(TraceRequest request, ImageInfo image, List<String> command, String container) {
            this.request = request;
            this.image = image;
            this.command = command;
            this.application = new Application(session, container, image, request.options(), progress);
            this.logs = new SensorLogs(engine, container);
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
            int exitCode = application.stop();
            progress.detail("reading what was recorded");
            if (logs.length() == 0) {
                throw failure == null ? application.failed("the sensor did not start", "report this") : failure;
            }
            String refusal = Emulation.refusal(engine.info(), image, exitCode);
            if (refusal != null) {
                throw application.failed(
                        refusal,
                        "register an emulator on the engine's machine (qemu-user-static), or use an engine of that kind");
            }
            PhaseBoundaries phases = readyAt > stopAt ? PhaseBoundaries.NONE : new PhaseBoundaries(readyAt, stopAt);
            Evidence evidence = evidence(logs.read(phases), exitCode);
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
            // A signal that ends the application ends the sensor with it, before it can write its end mark.
            boolean complete = report.complete() || exitCode > SIGNALLED;
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
                    report.engine(),
                    complete,
                    degradations,
                    answers.stream().map(Answer::outcome).toList(),
                    report.systemCalls(),
                    exitCode == SIGNALLED + 9 ? null : exitCode);
            return Evidence.of(image.id(), image.platform(), run, report.observations());
        }
    }
}
