package dev.jslim.tracer.probe.client;

import dev.jslim.tracer.engine.Host;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A TCP connection to the application. */
final class Connection implements AutoCloseable {
    private static final int CONNECT_MILLIS = 5000;
    private static final int LARGEST = 1 << 20;

    private final Socket socket = new Socket();
    private final InputStream in;

    /**
     * Connects.
     *
     * @param timeout for each answer
     */
    Connection(Host host, int port, Duration timeout) throws IOException {
        try {
            socket.connect(host.address(port), (int) Math.min(CONNECT_MILLIS, timeout.toMillis()));
            socket.setSoTimeout((int) timeout.toMillis());
            in = new BufferedInputStream(socket.getInputStream());
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** Limits how long the next answer may take, from now on. */
    void limit(int millis) throws IOException {
        socket.setSoTimeout(Math.max(1, millis));
    }

    /** Returns the next byte, or -1 at the end. */
    int read() throws IOException {
        return in.read();
    }

    /** Returns so many bytes. */
    byte[] read(int count) throws IOException {
        if (count < 0 || count > LARGEST) {
            throw new IOException("an answer of " + count + " bytes is announced");
        }
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("closed in the middle of an answer");
        }
        return bytes;
    }

    /** Returns what comes before the next CR LF. */
    String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("closed in the middle of an answer");
            }
            if (line.size() == LARGEST) {
                throw new IOException("a line of the answer does not end");
            }
            line.write(c);
        }
        String text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
