package dev.jslim.grammar.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The flags that each instruction has, those of BuildKit's {@code frontend/dockerfile/instructions/parse.go} and
 * {@code commands_run*.go}.
 */
final class FlagTable {
    /** What a flag takes. */
    enum Takes {
        /** Nothing, or {@code true} or {@code false}. */
        SWITCH,
        /** A value. */
        VALUE,
        /** A value, and it may be repeated. */
        VALUES
    }

    private FlagTable() {}

    /**
     * Returns the names of an instruction's flags, in alphabetical order.
     *
     * @param instruction one of the token types of {@code DockerfileGrammar}
     */
    static List<String> names(int instruction) {
        return switch (instruction) {
            case DockerfileGrammar.FROM -> List.of("platform");
            case DockerfileGrammar.RUN -> List.of("device", "mount", "network", "security");
            case DockerfileGrammar.COPY -> List.of("chmod", "chown", "exclude", "from", "link", "parents");
            case DockerfileGrammar.ADD ->
                List.of("checksum", "chmod", "chown", "exclude", "keep-git-dir", "link", "unpack");
            case DockerfileGrammar.HEALTHCHECK ->
                List.of("interval", "retries", "start-interval", "start-period", "timeout");
            default -> List.of();
        };
    }

    /** Returns what a flag of an instruction takes, or null if the instruction has no such flag. */
    static @Nullable Takes takes(int instruction, String name) {
        if (!names(instruction).contains(name)) {
            return null;
        }
        return switch (name) {
            case "keep-git-dir", "link", "parents", "unpack" -> Takes.SWITCH;
            case "device", "exclude", "mount" -> Takes.VALUES;
            default -> Takes.VALUE;
        };
    }

    /** Returns whether BuildKit looks at the flags at all: with these instructions it passes over whatever stands there. */
    static boolean ignores(int instruction) {
        return instruction == DockerfileGrammar.ARG || instruction == DockerfileGrammar.STOPSIGNAL;
    }
}
