package dev.jslim.tracer.drive;

import dev.jslim.analyzer.JslimException.ProbeFailed;
import dev.jslim.tracer.LastLines;
import dev.jslim.tracer.Progress;
import dev.jslim.tracer.engine.Content;
import dev.jslim.tracer.engine.Session;
import dev.jslim.tracer.probe.Answer;
import dev.jslim.tracer.probe.Probe;
import dev.jslim.tracer.process.Processes;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Runs a user's own program against a ready application. */
public final class HostCommand {
    private static final int LINES = 20;
    private static final boolean WINDOWS =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

    private final Session session;
    private final Progress progress;

    /**
     * Runs programs that end with the session.
     *
     * @param progress gets what they print
     */
    public HostCommand(Session session, Progress progress) {
        this.session = session;
        this.progress = progress;
    }

    /**
     * Runs the command and returns that it succeeded; what it prints is no answer of the application, and not part of it. What it
     * has started is killed at the latest when it has ended.
     *
     * @throws ProbeFailed if it ends with another status than 0, or not in time
     */
    public Answer run(Probe.Run run, Place place) {
        Deque<String> last = new ArrayDeque<>();
        OptionalInt status;
        try (Session.Registration _ = session.onInterrupt(() -> LeftBehind.kill(place.container()))) {
            status = new Processes(session)
                    .runFor(
                            shell(run.command()),
                            Path.of(System.getProperty("user.dir", ".")),
                            place.environment(),
                            run.limit(),
                            line -> {
                                progress.output(line);
                                keep(last, line);
                            });
        } finally {
            LeftBehind.kill(place.container());
        }
        if (status.isEmpty()) {
            throw failed(
                    run,
                    "did not end within " + run.limit().toSeconds() + " s",
                    last,
                    "give it more time with --run-timeout SECONDS");
        }
        if (status.getAsInt() != 0) {
            throw failed(
                    run,
                    "ended with status " + status.getAsInt(),
                    last,
                    "it finds the application at JSLIM_URL, here "
                            + place.environment().getOrDefault("JSLIM_URL", "(none)"));
        }
        return new Answer(run, 0, "", Content.of(new byte[0]));
    }

    private static List<String> shell(String command) {
        return WINDOWS ? List.of("cmd.exe", "/c", command) : List.of("sh", "-c", command);
    }

    private static void keep(Deque<String> last, String line) {
        synchronized (last) {
            last.addLast(line);
            if (last.size() > LINES) {
                last.removeFirst();
            }
        }
    }

    private static ProbeFailed failed(Probe.Run run, String how, Deque<String> last, String hint) {
        synchronized (last) {
            return new ProbeFailed(LastLines.below("the command '" + run.command() + "' " + how, last), hint);
        }
    }
}
