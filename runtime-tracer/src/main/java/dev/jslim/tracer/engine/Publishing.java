package dev.jslim.tracer.engine;

import dev.jslim.analyzer.JslimException.InputInvalid;
import java.util.Locale;
import java.util.Map;

/** Whether the ports that are asked are published on the engine's host. */
public enum Publishing {
    /** Only where the addresses of containers cannot be reached from here. */
    AUTO,
    /** On every engine. */
    ALWAYS,
    /** On none. */
    NEVER;

    /** The environment variable that says so. */
    public static final String VARIABLE = "JSLIM_PUBLISH";

    /**
     * Returns what the environment says, {@link #AUTO} if it says nothing.
     *
     * @throws InputInvalid if it says something else
     */
    public static Publishing of(Map<String, String> environment) {
        String value = environment.getOrDefault(VARIABLE, "");
        if (value.isEmpty()) {
            return AUTO;
        }
        try {
            return valueOf(value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new InputInvalid(VARIABLE + " is '" + value + "'", "set it to auto, always or never, or unset it", e);
        }
    }
}
