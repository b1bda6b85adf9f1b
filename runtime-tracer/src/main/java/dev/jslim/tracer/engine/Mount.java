package dev.jslim.tracer.engine;

import dev.jslim.analyzer.JslimException.InputInvalid;
import java.util.ArrayList;
import java.util.List;

/**
 * Something of the engine's machine that a container sees, as {@code docker run --volume} has it.
 *
 * @param source an absolute path on the engine's machine, the name of a volume, or empty for an anonymous volume
 * @param target absolute path in the container
 */
public record Mount(String source, String target, boolean readOnly) {
    private static final String HINT = "write HOST:CONTAINER[:ro], both absolute paths, or VOLUME:CONTAINER[:ro]";

    /**
     * Returns what {@code [SOURCE:]TARGET[:ro|:rw]} means.
     *
     * @throws InputInvalid if it is something else
     */
    public static Mount parse(String text) {
        List<String> parts = new ArrayList<>(List.of(text.split(":", -1)));
        boolean options = parts.size() > 1 && !parts.getLast().startsWith("/");
        String mode = options ? parts.removeLast() : "rw";
        if (!mode.equals("ro") && !mode.equals("rw")) {
            throw new InputInvalid("--volume " + text + " has an option that is not known: " + mode, HINT);
        }
        String source = parts.size() == 2 ? parts.getFirst() : "";
        if (parts.size() > 2 || (parts.size() == 2 && source.isEmpty()) || source.startsWith(".")) {
            throw new InputInvalid("--volume " + text + " is no mount", HINT);
        }
        return new Mount(source, ContainerPath.of("--volume", parts.getLast()), mode.equals("ro"));
    }

    /** Returns whether the source is a path, not a volume. */
    public boolean isBind() {
        return source.startsWith("/");
    }
}
