package dev.jslim.tracer.probe.client;

import dev.jslim.tracer.engine.Content;
import dev.jslim.tracer.engine.Host;
import dev.jslim.tracer.probe.Answer;
import dev.jslim.tracer.probe.Probe;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * One command to a Redis server, its reply written as {@code redis-cli} prints it into a file: a line for each value.
 *
 * @see <a href="https://redis.io/docs/latest/develop/reference/protocol-spec/">Redis serialization protocol</a>
 */
final class RedisTalk {
    private static final int MOST_VALUES = 100_000;
    private static final int DEEPEST = 32;

    private final Connection connection;
    private final StringBuilder text = new StringBuilder();
    private int values;
    private boolean error;

    private RedisTalk(Connection connection) {
        this.connection = connection;
    }

    static Answer ask(Probe.Redis probe, Host host, int port, Duration timeout, Sources sources) throws IOException {
        try (Connection connection = new Connection(host, port, timeout)) {
            RedisTalk talk = new RedisTalk(connection);
            if (!probe.password().isEmpty()) {
                talk.send(List.of("AUTH", sources.text(probe.password())));
                talk.reply(0);
            }
            if (!talk.error) {
                talk.text.setLength(0);
                talk.send(probe.command().stream().map(sources::text).toList());
                talk.reply(0);
            }
            byte[] body = talk.text.toString().getBytes(StandardCharsets.UTF_8);
            return new Answer(probe, talk.error ? 1 : 0, "", Content.of(body));
        }
    }

    private void send(List<String> command) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("*" + command.size() + "\r\n").getBytes(StandardCharsets.UTF_8));
        for (String word : command) {
            byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
            out.writeBytes(("$" + bytes.length + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.writeBytes(bytes);
            out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        connection.send(out.toByteArray());
    }

    private void reply(int depth) throws IOException {
        int type = connection.read();
        if (type < 0) {
            throw new EOFException("closed without an answer");
        }
        if (++values > MOST_VALUES || depth > DEEPEST) {
            throw new IOException("the reply does not end");
        }
        String line = connection.line();
        switch (type) {
            case '+', ':' -> add(line);
            case '-' -> {
                error |= depth == 0;
                add(line);
            }
            case '$' -> {
                int length = number(line);
                add(length < 0 ? "" : new String(connection.read(length), StandardCharsets.UTF_8));
                if (length >= 0) {
                    connection.read(2);
                }
            }
            case '*' -> {
                int count = number(line);
                for (int i = 0; i < count; i++) {
                    reply(depth + 1);
                }
            }
            default -> throw new IOException("the port does not speak the protocol of Redis");
        }
    }

    private void add(String line) {
        text.append(line).append('\n');
    }

    private static int number(String line) throws IOException {
        try {
            return Integer.parseInt(line);
        } catch (NumberFormatException e) {
            throw new IOException("the port does not speak the protocol of Redis", e);
        }
    }
}
