package dev.jslim.tracer.probe;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.tracer.probe.Words.Word;
import java.util.List;
import java.util.Locale;

/** Reads probes as they are written on the command line, in files, and in evidence. */
public final class Probes {
    /** Longer probes have their bodies in files, in characters. */
    public static final int LONGEST = 64 << 10;

    private static final String EXEC = "EXEC ";

    private Probes() {}

    /**
     * Returns the probe in a line: a request as curl's users write it, {@code POST /login -d a=1 => 200}, or {@code WS}, {@code TCP},
     * {@code REDIS}, {@code POSTGRES}, {@code EXEC} and what belongs to these.
     *
     * @throws InputInvalid if it is none
     */
    public static Probe of(String text) {
        try {
            return parse(text.strip());
        } catch (InputInvalid e) {
            throw new InputInvalid("'" + shortened(text) + "' is no probe: " + e.getMessage(), e.hint(), e);
        }
    }

    private static Probe parse(String text) {
        if (text.length() > LONGEST) {
            throw new InputInvalid(
                    "it is longer than " + (LONGEST >> 10) + " KiB", "put the body into a file: -d @FILE");
        }
        if (text.regionMatches(true, 0, EXEC, 0, EXEC.length())) {
            return exec(text.substring(EXEC.length()).strip());
        }
        List<Word> words = Words.of(text);
        String first = words.isEmpty() ? "" : words.getFirst().text();
        return switch (first.toUpperCase(Locale.ROOT)) {
            case "" -> throw new InputInvalid("it is empty", RequestLine.HINT);
            case "EXEC" -> exec("");
            case "WS", "WSS" -> RequestLine.webSocket(words);
            case "TCP" -> SocketLine.tcp(words);
            case "REDIS" -> SocketLine.redis(words);
            case "POSTGRES" -> SocketLine.postgres(words);
            default -> RequestLine.http(words);
        };
    }

    /**
     * Returns a request without anything but a method and a place.
     *
     * @throws InputInvalid if the one is none, or the other
     */
    public static Probe request(String method, String place) {
        return RequestLine.http(List.of(new Word(method, true), new Word(place, true)));
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
        if (text.startsWith(EXEC)) {
            return exec(text.substring(EXEC.length()));
        }
        if (text.startsWith("HEALTHCHECK ") && !healthcheck.isEmpty()) {
            return new Probe.Health(healthcheck);
        }
        return of(text);
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
}
