package dev.jslim.tracer.probe.client;

import dev.jslim.tracer.engine.Content;
import dev.jslim.tracer.engine.Host;
import dev.jslim.tracer.probe.Answer;
import dev.jslim.tracer.probe.Probe;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/**
 * One connection, over which a text may be sent. An answer has no end of its own: it ends with what is expected, with the
 * connection, or when nothing more has come for half a second.
 */
final class TcpTalk {
    private static final int SILENCE = 500;
    private static final int LARGEST = 1 << 20;

    private TcpTalk() {}

    static Answer ask(Probe.Tcp probe, Host host, int port, Duration timeout, Sources sources) throws IOException {
        Received answer = new Received();
        try (Connection connection = new Connection(host, port, timeout)) {
            if (!probe.send().isEmpty()) {
                connection.send(sources.text(probe.send()).getBytes(StandardCharsets.UTF_8));
            }
            if (!probe.send().isEmpty() || !probe.expected().isEmpty()) {
                read(connection, probe.expected(), answer);
            }
        }
        return new Answer(probe, 0, "", Content.of(answer.toByteArray()));
    }

    private static void read(Connection connection, String expected, Received answer) throws IOException {
        byte[] wanted = expected.getBytes(StandardCharsets.UTF_8);
        try {
            for (int c = connection.read(); c >= 0 && answer.size() < LARGEST; c = connection.read()) {
                answer.write(c);
                if (wanted.length > 0 && answer.endsWith(wanted)) {
                    return;
                }
                if (wanted.length == 0) {
                    connection.limit(SILENCE);
                }
            }
        } catch (SocketTimeoutException e) {
            if (answer.size() == 0) {
                throw e;
            }
        }
    }

    /** What has come so far; looking at its end copies nothing, which would take the square of a long answer. */
    private static final class Received extends ByteArrayOutputStream {
        boolean endsWith(byte[] wanted) {
            return count >= wanted.length && Arrays.equals(buf, count - wanted.length, count, wanted, 0, wanted.length);
        }
    }
}
