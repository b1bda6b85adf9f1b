package dev.jslim.tracer.trace;

import dev.jslim.analyzer.JslimException.InputInvalid;
import java.time.Duration;

/** How long the application goes on after the probes. */
public sealed interface ContinueAfter {
    /** It is stopped after the last probe. */
    record Probes() implements ContinueAfter {}

    /** The user drives it by hand and says when it is enough. */
    record Enter() implements ContinueAfter {}

    /** It goes on until this long after it was ready. */
    record Timeout(Duration duration) implements ContinueAfter {}

    /** It ends by itself. */
    record Exit() implements ContinueAfter {}

    /**
     * Returns what {@code probe}, {@code enter}, {@code exit} or {@code timeout=SECONDS} means.
     *
     * @throws InputInvalid if it is none of these
     */
    static ContinueAfter parse(String text) {
        return switch (text.strip()) {
            case "probe" -> new Probes();
            case "enter" -> new Enter();
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
                "--continue-after cannot be '" + text + "'", "use probe, enter, exit or timeout=SECONDS");
    }
}
