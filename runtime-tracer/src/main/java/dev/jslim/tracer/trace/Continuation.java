package dev.jslim.tracer.trace;

import dev.jslim.tracer.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Lets an application go on after it was asked everything. */
final class Continuation {
    private final Application application;
    private final TraceRequest.UserSignal user;
    private final Progress progress;

    Continuation(Application application, TraceRequest.UserSignal user, Progress progress) {
        this.application = application;
        this.user = user;
        this.progress = progress;
    }

    /**
     * Returns when it is enough.
     *
     * @param ready when the application was ready
     * @throws dev.jslim.analyzer.JslimException.ProbeFailed if it ends before, other than with success
     */
    void await(ContinueAfter after, Instant ready) throws InterruptedException {
        for (ContinueAfter each : after.each()) {
            switch (each) {
                case ContinueAfter.Probes _, ContinueAfter.Execs _, ContinueAfter.Runs _, ContinueAfter.All _ -> {}
                case ContinueAfter.Enter _, ContinueAfter.Signal _ -> untilUser(each);
                case ContinueAfter.Timeout timeout -> until(ready, timeout.duration());
                case ContinueAfter.Exit _ -> {
                    progress.detail("waiting until it ends");
                    application.awaitEnd(null);
                    failIfBad();
                }
            }
        }
    }

    private void until(Instant ready, Duration duration) throws InterruptedException {
        progress.detail("leaving it running for " + duration.toSeconds() + " s");
        application.awaitEnd(ready.plus(duration));
    }

    /** An application that ends makes waiting for the user senseless. */
    private void untilUser(ContinueAfter what) throws InterruptedException {
        CompletableFuture<Void> word = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                user.await(what);
                word.complete(null);
            } catch (InterruptedException e) {
                word.cancel(false);
            } catch (RuntimeException e) {
                word.completeExceptionally(e);
            }
        });
        BackOff backOff = new BackOff();
        while (!word.isDone()) {
            if (!application.state().running()) {
                failIfBad();
                return;
            }
            backOff.pause();
        }
        try {
            word.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        } catch (CancellationException e) {
            throw new InterruptedException();
        }
    }

    private void failIfBad() {
        int status = application.state().exitCode();
        if (status != 0) {
            throw application.failed(
                    "the application ended with status " + status, "an application that fails is not slimmed");
        }
    }
}
