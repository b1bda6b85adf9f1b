package dev.jslim.tracer.engine.docker;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Frame;
import java.io.ByteArrayOutputStream;

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

    synchronized byte[] toByteArray() {
        return bytes.toByteArray();
    }
}
