package dev.jslim.tracer.trace;

import dev.jslim.analyzer.JslimException.EngineUnavailable;
import dev.jslim.analyzer.JslimException.ProbeFailed;
import dev.jslim.tracer.LastLines;
import dev.jslim.tracer.Progress;
import dev.jslim.tracer.drive.HostCommand;
import dev.jslim.tracer.drive.Place;
import dev.jslim.tracer.engine.ContainerEngine;
import dev.jslim.tracer.engine.ContainerState;
import dev.jslim.tracer.engine.Content;
import dev.jslim.tracer.engine.ExecResult;
import dev.jslim.tracer.engine.ImageInfo;
import dev.jslim.tracer.engine.Overrides;
import dev.jslim.tracer.engine.Session;
import dev.jslim.tracer.engine.StopSignal;
import dev.jslim.tracer.probe.Answer;
import dev.jslim.tracer.probe.Probe;
import dev.jslim.tracer.probe.client.Client;
import dev.jslim.tracer.probe.client.Listener;
import dev.jslim.tracer.probe.ready.HealthCheck;
import dev.jslim.tracer.probe.ready.Ready;
import dev.jslim.tracer.probe.ready.ReadyCheck;
import dev.jslim.tracer.probe.ready.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A container that is being started, asked and stopped; whatever goes wrong is told with the last lines of its log. */
final class Application {
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final Duration DYING = Duration.ofSeconds(1);
    private static final int LOG_LINES = 20;
    private static final int MAX_LOG_LINES = 10_000;
    private static final int GRACE_SECONDS = 10;

    private final ContainerEngine engine;
    private final Session session;
    private final String container;
    private final ImageInfo image;
    private final RunOptions options;
    private final Progress progress;
    private Instant started = Instant.EPOCH;
    private @Nullable Service service;
    /** As it was just after the start: from then on it says where the ports are. */
    private ContainerState reached = ContainerState.CREATED;

    /**
     * @param container created, not started
     * @param progress gets details
     */
    Application(Session session, String container, ImageInfo image, RunOptions options, Progress progress) {
        this.engine = session.engine();
        this.session = session;
        this.container = container;
        this.image = image;
        this.options = options;
        this.progress = progress;
    }

    /**
     * Starts it.
     *
     * @throws ProbeFailed if the engine cannot execute the image's program
     */
    void start() {
        progress.detail("starting it");
        started = Instant.now();
        try {
            engine.startContainer(container);
            reached = state();
        } catch (EngineUnavailable e) {
            // Asking for the state fails the same way if it is the engine that is gone.
            ContainerState state = state();
            throw new ProbeFailed(
                    "the application cannot be started: "
                            + (state.error().isEmpty() ? String.valueOf(e.getMessage()) : state.error()),
                    "'docker run' with the same image shows the same");
        }
    }

    /** Returns whether it is a program that does its work and ends, as far as options and image tell. */
    boolean ends() {
        return options.probes().isEmpty()
                ? ports().isEmpty()
                        && options.probing().ready() instanceof Ready.Auto
                        && options.probing().described().isEmpty()
                : options.probes().contains(new Probe.Exit());
    }

    private List<Integer> ports() {
        return options.ports(image);
    }

    /**
     * Waits until it is ready; returns how long that took from its start.
     *
     * @param beforeRequest is run before each request that may be the first to be answered
     * @param wrapper what a command becomes before it is run in the container
     * @throws ProbeFailed if it ends, or is not ready in time
     */
    Duration awaitReady(Runnable beforeRequest, UnaryOperator<List<String>> wrapper) throws InterruptedException {
        if (ends()) {
            return Duration.ZERO;
        }
        ReadyChecks.Surroundings around = new ReadyChecks.Surroundings(
                reached.host(),
                command -> run(command, wrapper),
                () -> engine.logs(container, MAX_LOG_LINES),
                beforeRequest);
        List<ReadyCheck> checks = ReadyChecks.of(options, image, ports(), around);
        if (!checks.isEmpty()) {
            progress.detail("waiting until it is ready");
        }
        failIfEnded("before it was ready");
        for (ReadyCheck check : checks) {
            service = await(check);
        }
        return Duration.between(started, Instant.now());
    }

    private Service await(ReadyCheck check) throws InterruptedException {
        Duration patience = options.readyTimeout();
        if (check instanceof HealthCheck) {
            // Who wrote the image knows how long it may take.
            Duration image = this.image.healthTiming().patience();
            patience = image.compareTo(patience) > 0 ? image : patience;
        }
        BackOff backOff = new BackOff();
        while (true) {
            failIfEnded("before it was ready");
            Service found = check.poll();
            if (found != null) {
                return found;
            }
            if (Duration.between(started, Instant.now()).compareTo(patience) > 0) {
                throw failed(
                        "the application did not answer within " + patience.toSeconds() + " s"
                                + (ports().isEmpty() ? "" : " on port " + join(ports())) + ": " + check.problem(),
                        "check that it listens on 0.0.0.0 and on that port, or give --port, --ready and --ready-timeout");
            }
            backOff.pause();
        }
    }

    private static String join(List<Integer> ports) {
        return String.join(" or ", ports.stream().map(String::valueOf).toList());
    }

    /**
     * Asks everything, in order.
     *
     * @param wrapper what a command becomes before it is run in the container
     * @param answers gets the answers as they come, so that those before a failure are known
     * @throws ProbeFailed at the first that gets no answer or not the one that it should
     */
    void askAll(UnaryOperator<List<String>> wrapper, List<Answer> answers) throws InterruptedException {
        if (ends()) {
            answers.add(awaitAnswer());
            return;
        }
        Service ready = service;
        Listener own = ready != null && ready.listener() != null
                ? ready.listener()
                : ports().isEmpty() ? null : new Listener(ports().getFirst(), false);
        try (Client client =
                new Client(reached.host(), own, ANSWER, options.probing().sources())) {
            HostCommand host = new HostCommand(session, progress);
            Function<Probe.Run, Answer> onHost = command -> host.run(command, place(own));
            new Questions(options, image, client, command -> run(command, wrapper), onHost, progress)
                    .askAll(ready, answers, this::failIfBad);
        } catch (IOException e) {
            // A connection breaks a moment before the engine knows that the process has ended.
            awaitEnd(Instant.now().plus(DYING));
            failIfEnded("while it was probed");
            throw failed(String.valueOf(e.getMessage()), "check the application's log");
        }
    }

    private Place place(@Nullable Listener own) {
        return new Place(container, reached.host(), own == null ? 0 : own.port(), ports(), own != null && own.tls());
    }

    private Answer awaitAnswer() throws InterruptedException {
        progress.detail("waiting until it ends");
        if (!awaitEnd(started.plus(options.readyTimeout()))) {
            throw failed(
                    "the application neither exposes a port nor ends within "
                            + options.readyTimeout().toSeconds() + " s",
                    "say how it is used: --port with --probe, --exec, or a longer --ready-timeout");
        }
        String printed = String.join("\n", engine.logs(container, MAX_LOG_LINES));
        Answer answer = new Answer(
                new Probe.Exit(), state().exitCode(), "", Content.of(printed.getBytes(StandardCharsets.UTF_8)));
        if (answer.failed()) {
            throw failed(
                    "the application ended with status " + answer.status(), "an application that fails is not slimmed");
        }
        return answer;
    }

    private ExecResult run(List<String> command, UnaryOperator<List<String>> wrapper) {
        return engine.exec(container, wrapper.apply(command), ANSWER);
    }

    private void failIfBad(Answer answer) {
        if (answer.failed()) {
            failIfEnded("while it was probed");
            if (answer.probe() instanceof Probe.Exec exec) {
                throw new ProbeFailed(
                        "the command '" + exec.command() + "' cannot be run in the container: "
                                + answer.body().text().strip(),
                        "name a program that the image has");
            }
            throw failed(answer.probe().text() + " " + answer.complaint(), "an application that fails is not slimmed");
        }
    }

    /**
     * Waits until it ends by itself, or until the moment, and returns whether it ended.
     *
     * @param until null to wait without an end
     */
    boolean awaitEnd(@Nullable Instant until) throws InterruptedException {
        BackOff backOff = new BackOff();
        while (engine.containerState(container).running()) {
            if (until != null && Instant.now().isAfter(until)) {
                return false;
            }
            backOff.pause();
        }
        return true;
    }

    /**
     * Sends its stop signal, waits for the grace period it asks for, and returns its exit status. A process that does not
     * handle the signal is killed at once, as it would be at the end of the grace period.
     */
    int stop() {
        progress.detail("stopping it");
        Overrides overrides = options.overrides();
        OptionalInt signal =
                StopSignal.number(overrides.stopSignal().isEmpty() ? image.stopSignal() : overrides.stopSignal());
        if (signal.isPresent() && !engine.handlesSignal(container, signal.getAsInt())) {
            engine.killContainer(container, "KILL");
        }
        Integer wanted =
                overrides.stopTimeoutSeconds() == null ? image.stopTimeoutSeconds() : overrides.stopTimeoutSeconds();
        engine.stopContainer(container, Duration.ofSeconds(wanted == null ? GRACE_SECONDS : wanted));
        return engine.containerState(container).exitCode();
    }

    /** Returns its state. */
    ContainerState state() {
        return engine.containerState(container);
    }

    /** Returns when it was started. */
    Instant started() {
        return started;
    }

    /** Returns the last lines of its log. */
    List<String> log() {
        return engine.logs(container, LOG_LINES);
    }

    /** Removes it. */
    void remove() {
        session.removeContainer(container);
    }

    /** Returns a failure of the application, with the last lines of its log. */
    ProbeFailed failed(String message, String hint) {
        return new ProbeFailed(LastLines.below(message, log()), hint);
    }

    /** Fails if it does not run any more. */
    void failIfEnded(String when) {
        ContainerState state = state();
        if (!state.running()) {
            String why = state.outOfMemory()
                    ? " for lack of memory"
                    : state.error().isEmpty() ? "" : " (" + state.error() + ")";
            throw failed(
                    "the application ended with status " + state.exitCode() + why + " " + when,
                    state.exitCode() == 0
                            ? "it did its work, but jslim waited for an answer on the port that its image EXPOSEs"
                            : "'docker run' with the same image shows the same");
        }
    }
}
