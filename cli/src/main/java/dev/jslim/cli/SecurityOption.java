package dev.jslim.cli;

import dev.jslim.analyzer.JslimException.InputInvalid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code --security-opt}, of which some are for the engine and some, as with docker run, for its client to resolve. */
final class SecurityOption {
    private static final long MAX_PROFILE = 1 << 20;
    private static final String HINT =
            "no-new-privileges, seccomp=unconfined, seccomp=FILE, apparmor=PROFILE and label=… are known";

    private SecurityOption() {}

    /**
     * Returns an option as the engine's API has it: a seccomp profile is sent, not named.
     *
     * @throws InputInvalid if it is none, or its file cannot be read
     */
    static String forEngine(String option, Terminal terminal) {
        int colon = option.indexOf(':');
        // docker run accepts both; what comes after the first one may contain the other.
        String text = option.contains("=") || colon < 0
                ? option
                : option.substring(0, colon) + "=" + option.substring(colon + 1);
        String name = text.contains("=") ? text.substring(0, text.indexOf('=')) : text;
        return switch (name) {
            case "no-new-privileges", "apparmor", "label" -> text;
            case "seccomp" -> seccomp(text.substring(Math.min(text.length(), "seccomp=".length())), terminal);
            default -> throw new InputInvalid("--security-opt " + option + " is not known", HINT);
        };
    }

    private static String seccomp(String value, Terminal terminal) {
        if (value.isEmpty()) {
            throw new InputInvalid("--security-opt seccomp names no profile", HINT);
        }
        if (value.equals("unconfined") || value.equals("builtin")) {
            return "seccomp=" + value;
        }
        Path file = terminal.resolve(value);
        try {
            if (Files.size(file) > MAX_PROFILE) {
                throw new InputInvalid(file + " is no seccomp profile: it has more than a megabyte", HINT);
            }
            return "seccomp=" + Files.readString(file);
        } catch (IOException e) {
            throw new InputInvalid("the seccomp profile " + file + " cannot be read", HINT, e);
        }
    }
}
