package dev.jslim.tracer.trace;

import dev.jslim.analyzer.JslimException.InputInvalid;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How long the application goes on. Whatever is said, it is first asked everything there is to ask. */
public sealed interface ContinueAfter {
    /** It is stopped after the last probe. */
    record Probes() implements ContinueAfter {}

    /** It is stopped after the commands that are run in the container, of which there must be one. */
    record Execs() implements ContinueAfter {}

    /** It is stopped after the commands that are run on this machine, of which there must be one. */
    record Runs() implements ContinueAfter {}

    /** The user drives it by hand and says at the terminal when it is enough. */
    record Enter() implements ContinueAfter {}

    /** Somebody drives it and says with a signal when it is enough. */
    record Signal() implements ContinueAfter {}

    /** It goes on until this long after it was ready. */
    record Timeout(Duration duration) implements ContinueAfter {}

    /** It ends by itself. */
    record Exit() implements ContinueAfter {}

    /** All of these, one after the other. */
    record All(List<ContinueAfter> parts) implements ContinueAfter {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** Returns its parts, or itself. */
    default List<ContinueAfter> each() {
        return this instanceof All all ? all.parts() : List.of(this);
    }

    /**
     * Returns what {@code probe}, {@code exec}, {@code run}, {@code enter}, {@code signal}, {@code exit} or
     * {@code timeout=SECONDS} means, or several of them with commas between.
     *
     * @throws InputInvalid if something else is among them
     */
    static ContinueAfter parse(String text) {
        List<ContinueAfter> parts = new ArrayList<>();
        Stream.of(text.split(",", -1)).map(ContinueAfter::one).forEach(parts::add);
        return parts.size() == 1 ? parts.getFirst() : new All(parts);
    }

    private static ContinueAfter one(String text) {
        return switch (text.strip()) {
            case "probe" -> new Probes();
            case "exec" -> new Execs();
            case "run" -> new Runs();
            case "enter" -> new Enter();
            case "signal" -> new Signal();
            case "exit" -> new Exit();
            default -> timeout(text.strip());
        };
    }

    private static ContinueAfter timeout(String text) {
        String seconds = text.startsWith("timeout") ? text.substring("timeout".length()) : text;
        String number = seconds.startsWith("=") || seconds.startsWith(" ")
                ? seconds.substring(1).strip()
                : seconds;
        try {
            int value = Integer.parseInt(number);
            if (value > 0) {
                return new Timeout(Duration.ofSeconds(value));
            }
        } catch (NumberFormatException e) {
            // Said below, together with what is not positive.
        }
        throw new InputInvalid(
                "--continue-after cannot be '" + text + "'",
                "use probe, exec, run, enter, signal, exit or timeout=SECONDS");
    }
}
