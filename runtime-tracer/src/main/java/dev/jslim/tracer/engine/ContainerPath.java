package dev.jslim.tracer.engine;

import dev.jslim.analyzer.JslimException.InputInvalid;
import java.nio.file.Path;

/** Paths in a container that the user names. */
public final class ContainerPath {
    /** Where jslim keeps its own files in a traced container; nothing else may be there. */
    public static final String OURS = "/.jslim";

    private ContainerPath() {}

    /**
     * Returns an absolute path where something can be mounted, without {@code .} and {@code ..}.
     *
     * @param option that it was given with
     * @throws InputInvalid if it is relative, the root, or jslim's own directory
     */
    public static String of(String option, String path) {
        String plain = absolute(option, path);
        if (plain.equals("/")) {
            throw new InputInvalid(option + ": nothing can be mounted on /", "name a directory below it");
        }
        if (plain.equals(OURS) || plain.startsWith(OURS + "/")) {
            throw new InputInvalid(
                    option + ": " + OURS + " is where jslim keeps its own files in a traced container",
                    "mount it elsewhere");
        }
        return plain;
    }

    /**
     * Returns an absolute path without {@code .} and {@code ..}.
     *
     * @param option that it was given with
     * @throws InputInvalid if it is relative
     */
    public static String absolute(String option, String path) {
        if (!path.startsWith("/")) {
            throw new InputInvalid(
                    option + ": '" + path + "' is no path in the container", "it must be absolute: start with /");
        }
        return Path.of(path).normalize().toString();
    }
}
