package dev.jslim.tracer.probe;

import dev.jslim.analyzer.JslimException.InputInvalid;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** Reads probes as they are written on the command line. */
public final class Probes {
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");
    private static final String HINT = "write --probe \"GET /path\" or --probe /path";

    private Probes() {}

    /**
     * Returns the probe in {@code "METHOD /path"} or {@code "/path"}, which is a GET.
     *
     * @throws InputInvalid if it is neither
     */
    public static Probe http(String text) {
        String trimmed = text.strip();
        int space = trimmed.indexOf(' ');
        String method = space < 0 ? "GET" : trimmed.substring(0, space);
        String path = trimmed.substring(space + 1).strip();
        if (!METHODS.contains(method)) {
            throw new InputInvalid("'" + text + "' is no probe: " + method + " is no HTTP method", HINT);
        }
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new InputInvalid("'" + text + "' is no probe: the path must start with one /", HINT);
        }
        try {
            URI uri = new URI(path);
            if (uri.getRawFragment() != null) {
                throw new InputInvalid("'" + text + "' is no probe: a fragment is never sent to a server", HINT);
            }
            return new Probe.Http(method, uri.toASCIIString());
        } catch (URISyntaxException e) {
            throw new InputInvalid(
                    "'" + text + "' is no probe: its path has a character that no URL has",
                    "write it as %XX; a space is %20",
                    e);
        }
    }

    /**
     * Returns the probe that runs a command in the container.
     *
     * @throws InputInvalid if the command is blank
     */
    public static Probe exec(String command) {
        if (command.isBlank()) {
            throw new InputInvalid("--exec has no command", "write --exec \"program argument\"");
        }
        return new Probe.Exec(command);
    }

    /**
     * Returns the probe that evidence names.
     *
     * @param healthcheck of the image, as its configuration has it
     * @throws InputInvalid if it is none
     */
    public static Probe recorded(String text, List<String> healthcheck) {
        if (text.equals("EXIT")) {
            return new Probe.Exit();
        }
        if (text.startsWith("EXEC ")) {
            return exec(text.substring("EXEC ".length()));
        }
        if (text.startsWith("HEALTHCHECK ") && !healthcheck.isEmpty()) {
            return new Probe.Health(healthcheck);
        }
        return http(text);
    }
}
