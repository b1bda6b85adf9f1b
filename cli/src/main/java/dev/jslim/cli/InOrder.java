package dev.jslim.cli;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Work on many things at once, whose results are wanted in the order of the things. */
final class InOrder {
    /** So much stack as the main thread has: a file that is nested deeply is read there too. */
    private static final long STACK = 8L << 20;
    /** Results that wait for a slow one before them are kept in memory: so many for each thread. */
    private static final int AHEAD = 8;

    private InOrder() {}

    /** Takes a result; runs in the thread that asked for the work. */
    interface Sink<R> {
        /** Takes the next result. */
        void accept(R result) throws IOException;
    }

    /** Does the work and returns when all results are taken. What the work or the sink throws ends it. */
    static <T, R> void run(List<T> things, int threads, Function<T, R> work, Sink<R> sink) throws IOException {
        ExecutorService executor = Executors.newFixedThreadPool(
                threads,
                Thread.ofPlatform().daemon().name("jslim-", 1).stackSize(STACK).factory());
        try {
            Deque<Future<R>> pending = new ArrayDeque<>();
            for (T thing : things) {
                if (pending.size() == threads * AHEAD) {
                    sink.accept(result(pending.removeFirst()));
                }
                pending.addLast(executor.submit(() -> work.apply(thing)));
            }
            while (!pending.isEmpty()) {
                sink.accept(result(pending.removeFirst()));
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private static <R> R result(Future<R> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException bug) {
                throw bug;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e);
        }
    }
}
