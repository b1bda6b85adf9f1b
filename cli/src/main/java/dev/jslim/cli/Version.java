package dev.jslim.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Which jslim this is; Maven writes it into a resource. */
final class Version {
    private Version() {}

    /** Returns the version, such as {@code 0.1.0}. */
    static String number() {
        return line(0);
    }

    /** Returns the commit it was built of, such as {@code 9604c1f00d}, with {@code -dirty} for what was not committed. */
    static String commit() {
        return line(1);
    }

    /** Returns the line that {@code --version} prints. */
    static String line() {
        // Not Runtime.version(): that takes the text apart and joins it again, with streams, which doubles the time of
        // a start.
        return "jslim " + number() + " (" + commit() + ", java " + System.getProperty("java.runtime.version") + ")";
    }

    private static String line(int index) {
        try (InputStream in = Version.class.getResourceAsStream("version.txt")) {
            return in == null
                    ? "unknown"
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)[index];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
