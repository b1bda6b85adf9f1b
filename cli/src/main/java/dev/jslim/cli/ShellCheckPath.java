package dev.jslim.cli;

import dev.jslim.analyzer.JslimException.InputInvalid;
import java.io.File;
import org.jspecify.annotations.Nullable;

/** Finds the program ShellCheck without running it: a look at the directories of the PATH. */
final class ShellCheckPath {
    /** What {@code --shellcheck} says to leave it out. */
    static final String OFF = "off";

    /** What {@code --shellcheck} says to use it if it is there. */
    static final String AUTO = "auto";

    /** What {@code --shellcheck} says to use it, and to fail if it is not there. */
    static final String REQUIRED = "required";

    private ShellCheckPath() {}

    /**
     * Returns the program, or null if it is not wanted or not there.
     *
     * @param asked what the user said: {@link #OFF}, {@link #AUTO}, {@link #REQUIRED}, a path or a name
     * @throws InputInvalid if a program is named that is not there
     */
    static @Nullable String find(String asked, Terminal terminal) {
        if (asked.equals(OFF)) {
            return null;
        }
        boolean auto = asked.equals(AUTO);
        boolean required = asked.equals(REQUIRED);
        String name = auto || required ? "shellcheck" : asked;
        boolean path = name.indexOf('/') >= 0 || name.indexOf(File.separatorChar) >= 0;
        String found = path ? program(terminal.resolve(name).toFile()) : onPath(name, terminal);
        if (found == null && !auto) {
            throw new InputInvalid(
                    "there is no program " + name + " to be run as ShellCheck" + (required ? " on the PATH" : ""),
                    required
                            ? "install the package shellcheck, or name its path"
                            : "name its path, or leave --shellcheck out to use the one on the PATH, or none");
        }
        return found;
    }

    private static @Nullable String onPath(String name, Terminal terminal) {
        String path = terminal.environment().get("PATH");
        int start = 0;
        while (path != null && start < path.length()) {
            int colon = path.indexOf(File.pathSeparatorChar, start);
            int end = colon < 0 ? path.length() : colon;
            // An empty entry means the directory where one happens to be: nobody wants a program from there.
            String found = end == start ? null : program(new File(path.substring(start, end), name));
            if (found != null) {
                return found;
            }
            start = end + 1;
        }
        return null;
    }

    private static @Nullable String program(File file) {
        File windows = File.separatorChar == '\\' ? new File(file.getPath() + ".exe") : file;
        for (File each : new File[] {file, windows}) {
            if (each.isFile() && each.canExecute()) {
                return each.getAbsolutePath();
            }
        }
        return null;
    }
}
