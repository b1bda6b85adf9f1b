package dev.jslim.tracer.probe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One thing that is asked of a running application. */
public sealed interface Probe {
    /**
     * Returns how it is written in messages and in evidence; {@link Probes#of} reads it back. Variables that it names are not
     * filled in.
     */
    String text();

    /**
     * A request.
     *
     * @param method in capitals
     * @param user {@code name:password} for basic authentication, or empty
     */
    record Http(String method, Target target, List<Header> headers, String user, Body body, Expected expected)
            implements Probe {
        public Http {
            headers = List.copyOf(headers);
        }

        /** A request without a body. */
        public Http(String method, String path) {
            this(method, Target.path(path), List.of(), "", new Body.None(), Expected.DEFAULT);
        }

        /** Returns the same request to another place. */
        public Http at(Target other) {
            return new Http(method, other, headers, user, body, expected);
        }

        /** Returns the same request with another body. */
        public Http sending(Body other) {
            return new Http(method, target, headers, user, other, expected);
        }

        /** Returns the same request with another expectation. */
        public Http expecting(Expected other) {
            return new Http(method, target, headers, user, body, other);
        }

        @Override
        public String text() {
            List<String> words = request(method, target, headers, user);
            words.addAll(body.options());
            return join(words) + expected;
        }
    }

    /**
     * A WebSocket connection: after each message the next one that the server sends is awaited.
     *
     * @param user as of a request
     * @param messages texts to send, in order
     * @see <a href="https://www.rfc-editor.org/rfc/rfc6455">RFC 6455</a>
     */
    record WebSocket(Target target, List<Header> headers, String user, List<String> messages, Expected expected)
            implements Probe {
        public WebSocket {
            headers = List.copyOf(headers);
            messages = List.copyOf(messages);
        }

        @Override
        public String text() {
            List<String> words = request("WS", target, headers, user);
            messages.forEach(message -> words.addAll(List.of(message.startsWith("@") ? "--data-raw" : "-d", message)));
            return join(words) + expected;
        }
    }

    /**
     * A connection, over which something may be sent.
     *
     * @param port or 0: the application's own
     * @param send may name variables; empty to send nothing
     * @param expected what must come; empty for anything
     */
    record Tcp(int port, String send, String expected) implements Probe {
        @Override
        public String text() {
            List<String> words = new ArrayList<>(List.of("TCP"));
            if (port > 0) {
                words.add(String.valueOf(port));
            }
            if (!send.isEmpty()) {
                words.addAll(List.of("-d", send));
            }
            return join(words) + new Expected(List.of(), expected);
        }
    }

    /**
     * A command of a Redis server.
     *
     * @param port or 0: the application's own
     * @param password may name variables; empty for none
     * @param command with its arguments
     * @param expected what the reply must contain; empty for anything that is no error
     * @see <a href="https://redis.io/docs/latest/develop/reference/protocol-spec/">Redis serialization protocol</a>
     */
    record Redis(int port, String password, List<String> command, String expected) implements Probe {
        /** Where such servers listen. */
        public static final int USUAL_PORT = 6379;

        public Redis {
            command = List.copyOf(command);
        }

        @Override
        public String text() {
            List<String> words = new ArrayList<>(List.of("REDIS"));
            if (port > 0) {
                words.add(":" + port);
            }
            if (!password.isEmpty()) {
                words.addAll(List.of("-a", password));
            }
            words.addAll(command);
            return join(words) + new Expected(List.of(), expected);
        }
    }

    /**
     * The first messages of a PostgreSQL connection, up to what the server says of logging in.
     *
     * @param port or 0: the application's own
     * @see <a href="https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-START-UP">Start-up</a>
     */
    record Postgres(int port) implements Probe {
        /** Where such servers listen. */
        public static final int USUAL_PORT = 5432;

        @Override
        public String text() {
            return port > 0 ? "POSTGRES " + port : "POSTGRES";
        }
    }

    /**
     * A command in the container.
     *
     * @param command as the user wrote it
     */
    record Exec(String command) implements Probe {
        /** What only a shell understands. */
        private static final String SHELL = "|&;<>()$`\\\"'*?[#~=%{}!\n";

        @Override
        public String text() {
            return "EXEC " + command;
        }

        /** Returns the program and its arguments; a shell only where one is needed, since a slim image may lose it. */
        public List<String> arguments() {
            boolean plain = command.chars().noneMatch(c -> SHELL.indexOf(c) >= 0);
            return plain ? List.of(command.strip().split("[ \t]+")) : List.of("/bin/sh", "-c", command);
        }
    }

    /**
     * A command on this machine, which uses the application in its own way. It is never taken from evidence: who wrote that may
     * not run programs here.
     *
     * @param command for the shell
     * @param limit how long it may take
     */
    record Run(String command, Duration limit) implements Probe {
        /** How its text begins. */
        public static final String PREFIX = "RUN ";

        @Override
        public String text() {
            return PREFIX + command;
        }
    }

    /**
     * The image's own HEALTHCHECK, run once.
     *
     * @param test as the image's configuration has it: {@code CMD} and arguments, or {@code CMD-SHELL} and a line
     */
    record Health(List<String> test) implements Probe {
        public Health {
            test = List.copyOf(test);
        }

        @Override
        public String text() {
            return "HEALTHCHECK " + String.join(" ", test.subList(1, test.size()));
        }

        /** Returns the program and its arguments. */
        public List<String> arguments() {
            return test.getFirst().equals("CMD-SHELL")
                    ? List.of("/bin/sh", "-c", String.join(" ", test.subList(1, test.size())))
                    : test.subList(1, test.size());
        }
    }

    /** The end of an application that does its work and ends: its exit status and what it printed. */
    record Exit() implements Probe {
        @Override
        public String text() {
            return "EXIT";
        }
    }

    private static List<String> request(String method, Target target, List<Header> headers, String user) {
        List<String> words = new ArrayList<>(List.of(method, target.toString()));
        for (Header header : headers) {
            words.addAll(List.of("-H", header.toString()));
        }
        if (!user.isEmpty()) {
            words.addAll(List.of("-u", user));
        }
        return words;
    }

    private static String join(List<String> words) {
        return String.join(" ", words.stream().map(Quoting::quote).toList());
    }
}
