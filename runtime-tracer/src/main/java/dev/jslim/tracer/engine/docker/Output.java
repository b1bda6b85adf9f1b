package dev.jslim.tracer.engine.docker;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Frame;
import dev.jslim.analyzer.JslimException.EngineUnavailable;
import dev.jslim.analyzer.JslimException.ProbeFailed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Collects what a container writes, up to a limit; the rest is read and dropped so that the writer does not block. */
final class Output extends ResultCallback.Adapter<Frame> {
    private static final int LIMIT = 16 << 20;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public synchronized void onNext(Frame frame) {
        byte[] payload = frame.getPayload();
        if (payload != null && bytes.size() < LIMIT) {
            bytes.write(payload, 0, Math.min(payload.length, LIMIT - bytes.size()));
        }
    }

    /**
     * Waits until the writer has ended, and stops listening.
     *
     * @param what names the writer in messages
     * @throws ProbeFailed if it does not end in time
     */
    void awaitEnd(Duration timeout, String what) {
        try (this) {
            if (!awaitCompletion(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ProbeFailed(
                        what + " did not end within " + timeout.toSeconds() + " s", "give it more time, or check it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineUnavailable("interrupted", "", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized byte[] toByteArray() {
        return bytes.toByteArray();
    }
}
