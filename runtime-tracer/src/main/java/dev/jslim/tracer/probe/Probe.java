package dev.jslim.tracer.probe;

import java.util.List;

/** One thing that is asked of a running application. */
public sealed interface Probe {
    /** Returns how it is written in messages and in evidence. */
    String text();

    /**
     * A request.
     *
     * @param method in capitals
     * @param path with its query, as sent
     */
    record Http(String method, String path) implements Probe {
        @Override
        public String text() {
            return method + " " + path;
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
}
