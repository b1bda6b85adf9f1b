package dev.jslim.tracer.probe.client;

import dev.jslim.tracer.engine.Content;
import dev.jslim.tracer.engine.Host;
import dev.jslim.tracer.probe.Answer;
import dev.jslim.tracer.probe.Probe;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The start of a PostgreSQL connection: whether it takes TLS, and what it says to a user {@code jslim} who wants to log in. What it
 * says shows that it serves, also if it says no, unless it says that it is not ready yet.
 *
 * @see <a href="https://www.postgresql.org/docs/current/protocol-message-formats.html">Message formats</a>
 */
final class PostgresTalk {
    private static final int SSL_REQUEST = 80_877_103;
    private static final int VERSION_3 = 3 << 16;
    /** Of SQLSTATEs: cannot_connect_now, admin_shutdown, crash_shutdown. */
    private static final String OPERATOR = "57P0";

    private PostgresTalk() {}

    static Answer ask(Probe.Postgres probe, Host host, int port, Duration timeout) throws IOException {
        String encryption;
        try (Connection connection = new Connection(host, port, timeout)) {
            connection.send(ByteBuffer.allocate(8).putInt(8).putInt(SSL_REQUEST).array());
            encryption = switch (connection.read()) {
                case 'S' -> "takes TLS";
                case 'N' -> "takes no TLS";
                case 'E' -> "knows no TLS";
                case -1 -> throw new EOFException("closed without an answer");
                default -> throw notPostgres();
            };
        }
        try (Connection connection = new Connection(host, port, timeout)) {
            ByteArrayOutputStream parameters = new ByteArrayOutputStream();
            parameters.writeBytes("user\0jslim\0database\0postgres\0\0".getBytes(StandardCharsets.UTF_8));
            connection.send(ByteBuffer.allocate(8 + parameters.size())
                    .putInt(8 + parameters.size())
                    .putInt(VERSION_3)
                    .put(parameters.toByteArray())
                    .array());
            return login(probe, connection, encryption);
        }
    }

    private static Answer login(Probe probe, Connection connection, String encryption) throws IOException {
        int type = connection.read();
        if (type < 0) {
            throw new EOFException("closed without an answer");
        }
        if (type != 'R' && type != 'E') {
            throw notPostgres();
        }
        byte[] message = connection.read(ByteBuffer.wrap(connection.read(4)).getInt() - 4);
        if (type == 'R' && message.length >= 4) {
            return answer(
                    probe,
                    0,
                    encryption + ", authentication " + ByteBuffer.wrap(message).getInt());
        }
        String state = field(message, 'C');
        return answer(
                probe,
                state.startsWith(OPERATOR) ? 1 : 0,
                encryption + ", error " + state + " " + field(message, 'M').replaceAll("\"[0-9.:a-f]+\"", "\"…\""));
    }

    /** Returns a field of an error: each is a letter and a text that a zero ends. */
    private static String field(byte[] message, char wanted) {
        for (String field : new String(message, StandardCharsets.UTF_8).split("\0", -1)) {
            if (!field.isEmpty() && field.charAt(0) == wanted) {
                return field.substring(1);
            }
        }
        return "";
    }

    private static Answer answer(Probe probe, int status, String text) {
        return new Answer(probe, status, "", Content.of((text + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    private static IOException notPostgres() {
        return new IOException("the port does not speak the protocol of PostgreSQL");
    }
}
