package dev.jslim.tracer.compose;

import dev.jslim.analyzer.JslimException.ToolMissing;
import dev.jslim.tracer.engine.Session;
import dev.jslim.tracer.process.DockerProgram;
import dev.jslim.tracer.process.Processes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** The Compose plugin of the docker program, which alone knows all rules of the files that it reads. */
final class ComposeProgram {
    private static final Duration SHORT = Duration.ofMinutes(1);

    private final Session session;

    ComposeProgram(Session session) {
        this.session = session;
    }

    /** Something that it said no to, with what it printed. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String printed) {
            super(printed);
        }
    }

    /**
     * Runs it.
     *
     * @param onLine gets what it prints
     * @throws Refused if it fails
     * @throws ToolMissing if the plugin is not there
     */
    void run(List<String> arguments, Duration limit, Consumer<String> onLine) throws Refused {
        List<String> printed = Collections.synchronizedList(new ArrayList<>());
        int status = status(arguments, limit, line -> {
            onLine.accept(line);
            printed.add(line);
        });
        if (status == 0) {
            return;
        }
        if (status(List.of("version"), SHORT, _ -> {}) != 0) {
            throw new ToolMissing(
                    "the docker program here has no Compose plugin",
                    "install docker-compose-plugin of Docker's packages, or docker-compose 2 of your distribution's");
        }
        throw new Refused(String.join(
                "\n  ", printed.stream().skip(Math.max(0, printed.size() - 20)).toList()));
    }

    private int status(List<String> arguments, Duration limit, Consumer<String> onLine) {
        List<String> command = new ArrayList<>(List.of("docker", "compose"));
        command.addAll(arguments);
        return new Processes(session)
                .run(
                        command,
                        Path.of(System.getProperty("user.dir", ".")),
                        DockerProgram.environment(session.engine().info().endpoint()),
                        limit,
                        onLine);
    }
}
