package dev.jslim.tracer.trace;

import dev.jslim.analyzer.JslimException.EngineUnavailable;
import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.JslimException.ProbeFailed;
import dev.jslim.tracer.Progress;
import dev.jslim.tracer.engine.ContainerEngine;
import dev.jslim.tracer.engine.ContainerState;
import dev.jslim.tracer.engine.Content;
import dev.jslim.tracer.engine.ExecResult;
import dev.jslim.tracer.engine.ImageInfo;
import dev.jslim.tracer.engine.Overrides;
import dev.jslim.tracer.engine.Session;
import dev.jslim.tracer.engine.StopSignal;
import dev.jslim.tracer.probe.Answer;
import dev.jslim.tracer.probe.Crawl;
import dev.jslim.tracer.probe.HttpAsker;
import dev.jslim.tracer.probe.Probe;
import dev.jslim.tracer.probe.Readiness;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
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
    private int port;

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
        return options.probes().isEmpty() ? ports().isEmpty() : options.probes().contains(new Probe.Exit());
    }

    private List<Integer> ports() {
        Integer given = options.port();
        return given == null ? image.tcpPorts() : List.of(given);
    }

    /**
     * Waits until it answers; returns how long that took from its start.
     *
     * @param beforeRequest is run before each request that may be the first to be answered
     * @throws ProbeFailed if it ends, or does not answer in time
     */
    Duration awaitReady(Runnable beforeRequest) throws InterruptedException {
        Probe.@Nullable Http first = firstRequest();
        List<Integer> ports = ports();
        if (first != null && ports.isEmpty()) {
            throw new InputInvalid(
                    "the image exposes no port to send " + first.text() + " to", "name it with --port NUMBER");
        }
        String address = engine.containerState(container).address();
        Readiness readiness = new Readiness(address, ports, first, beforeRequest);
        BackOff backOff = new BackOff();
        if (!ends() && !ports.isEmpty()) {
            progress.detail("waiting until it answers on port " + join(ports));
        }
        while (true) {
            if (ends()) {
                return Duration.ZERO;
            }
            failIfEnded("before it was ready");
            if (ports.isEmpty()) {
                return Duration.between(started, Instant.now());
            }
            OptionalInt answering = readiness.poll();
            if (answering.isPresent()) {
                port = answering.getAsInt();
                return Duration.between(started, Instant.now());
            }
            if (Duration.between(started, Instant.now()).compareTo(options.readyTimeout()) > 0) {
                throw failed(
                        "the application did not answer within "
                                + options.readyTimeout().toSeconds() + " s on port " + join(ports) + ": "
                                + readiness.lastProblem(),
                        "check that it listens on 0.0.0.0 and on that port, or give --port and --ready-timeout");
            }
            backOff.pause();
        }
    }

    private static String join(List<Integer> ports) {
        return String.join(" or ", ports.stream().map(String::valueOf).toList());
    }

    /** The request that shows that it is ready; null if nothing is going to be asked over HTTP. */
    private Probe.@Nullable Http firstRequest() {
        Probe.Http root = new Probe.Http("GET", "/");
        if (options.probes().isEmpty()) {
            return ports().isEmpty() ? null : root;
        }
        boolean any = false;
        for (Probe probe : options.probes()) {
            if (probe instanceof Probe.Http http) {
                if (http.method().equals("GET") || http.method().equals("HEAD")) {
                    return http;
                }
                any = true;
            }
        }
        return any ? root : null;
    }

    /**
     * Asks everything, in order.
     *
     * @param wrapper what a command becomes before it is run in the container
     * @param answers gets the answers as they come, so that those before a failure are known
     * @throws ProbeFailed at the first that gets no answer or a server error
     */
    void askAll(UnaryOperator<List<String>> wrapper, List<Answer> answers) throws InterruptedException {
        if (ends()) {
            answers.add(awaitAnswer());
            return;
        }
        String address = engine.containerState(container).address();
        try (HttpAsker asker = new HttpAsker(address, port, ANSWER)) {
            if (options.probes().isEmpty() && port != 0) {
                answers.addAll(Crawl.from(asker, path -> progress.detail("asking for " + path)));
                answers.forEach(this::failIfBad);
            }
            int count = 0;
            for (Probe probe : options.probes()) {
                count++;
                progress.detail("probe " + count + "/" + options.probes().size() + " " + probe.text());
                answers.add(ask(asker, probe, wrapper));
                failIfBad(answers.getLast());
            }
        } catch (IOException e) {
            // A connection breaks a moment before the engine knows that the process has ended.
            awaitEnd(Instant.now().plus(DYING));
            failIfEnded("while it was probed");
            throw failed(String.valueOf(e.getMessage()), "check the application's log");
        }
        Probe health = image.healthcheck().isEmpty() ? null : new Probe.Health(image.healthcheck());
        if (health != null && !options.probes().contains(health)) {
            progress.detail("running its HEALTHCHECK");
            answers.add(run(health, wrapper));
        }
    }

    private Answer ask(HttpAsker asker, Probe probe, UnaryOperator<List<String>> wrapper)
            throws IOException, InterruptedException {
        return switch (probe) {
            case Probe.Http http -> asker.ask(http);
            case Probe.Exec _, Probe.Health _ -> run(probe, wrapper);
            case Probe.Exit _ -> awaitAnswer();
        };
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

    private Answer run(Probe probe, UnaryOperator<List<String>> wrapper) {
        List<String> arguments = switch (probe) {
            case Probe.Exec exec -> exec.arguments();
            case Probe.Health health -> health.arguments();
            case Probe.Http _, Probe.Exit _ -> throw new IllegalArgumentException(probe.text());
        };
        ExecResult result = engine.exec(container, wrapper.apply(arguments), ANSWER);
        return new Answer(probe, result.exitCode(), "", result.output());
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
            throw failed(
                    answer.probe().text() + " answered " + answer.status(), "an application that fails is not slimmed");
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
        List<String> lines = log();
        String log = lines.isEmpty() ? "\n  (it printed nothing)" : "\n  " + String.join("\n  ", lines);
        return new ProbeFailed(message + "; its last lines:" + log, hint);
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
