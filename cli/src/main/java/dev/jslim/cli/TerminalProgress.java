package dev.jslim.cli;

import dev.jslim.cli.report.Printable;
import dev.jslim.tracer.Progress;
import java.io.PrintStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a command that takes long says of itself. A person at a terminal sees one line, with the time that the step has taken so far,
 * and nothing of it when all is done; a log gets a line for each step, if it is asked for.
 */
final class TerminalProgress implements Progress, AutoCloseable {
    private static final Duration TICK = Duration.ofMillis(500);

    private final PrintStream err;
    private final boolean plain;
    private final boolean silent;
    private final @Nullable LiveLine line;
    private final @Nullable Thread ticker;
    private String step = "";
    private String detail = "";
    private long since;

    private TerminalProgress(PrintStream err, ProgressForm form, @Nullable LiveLine line) {
        this.err = err;
        this.plain = form == ProgressForm.PLAIN;
        this.silent = form == ProgressForm.NONE;
        this.line = line;
        this.ticker = line == null
                ? null
                : Thread.ofPlatform().daemon().name("jslim-progress").unstarted(this::tick);
    }

    /** Returns the progress that was asked for, to be {@link #done} before the result is printed. */
    static TerminalProgress of(ProgressForm form, Terminal terminal) {
        TerminalProgress progress =
                new TerminalProgress(terminal.err(), form, form == ProgressForm.AUTO ? terminal.line() : null);
        if (progress.ticker != null) {
            progress.ticker.start();
        }
        return progress;
    }

    @Override
    public synchronized void step(String what) {
        step = what;
        detail = "";
        since = System.nanoTime();
        if (plain) {
            err.println("jslim: " + what);
        }
        show();
    }

    @Override
    public synchronized void detail(String what) {
        detail = what;
        show();
    }

    @Override
    public void output(String what) {
        if (!silent) {
            err.println("| " + Printable.lines(what));
        }
    }

    @Override
    public void note(String text) {
        err.println("note: " + text);
    }

    /** Says that nothing is left to wait for: from here on the result may be printed. */
    synchronized void done() {
        step = "";
        if (line != null) {
            line.clear();
        }
    }

    @Override
    public void close() {
        done();
        if (ticker != null) {
            ticker.interrupt();
        }
    }

    private void tick() {
        try {
            while (true) {
                Thread.sleep(TICK);
                show();
            }
        } catch (InterruptedException e) {
            return; // closed
        }
    }

    private synchronized void show() {
        if (line != null && !step.isEmpty()) {
            line.show(
                    detail.isEmpty() ? step : step + ": " + detail, time(Duration.ofNanos(System.nanoTime() - since)));
        }
    }

    /** Returns for example {@code 12 s} or {@code 1 min 05 s}. */
    static String time(Duration duration) {
        long seconds = duration.toSeconds();
        String rest = seconds % 60 + " s";
        return seconds < 60 ? rest : seconds / 60 + " min " + (rest.length() < 4 ? "0" : "") + rest;
    }
}
