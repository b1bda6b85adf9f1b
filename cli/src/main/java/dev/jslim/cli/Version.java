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
        return lines()[0];
    }

    /** Returns the line that {@code --version} prints. */
    static String line() {
        // Not Runtime.version(): that takes the text apart and joins it again, with streams, which doubles the time of
        // a start.
        String[] lines = lines();
        return "jslim " + lines[0] + " (" + lines[1] + ", java " + System.getProperty("java.runtime.version") + ")";
    }

    /** The version, and the commit it was built of, such as {@code 9604c1f00d}, with {@code -dirty} for what was not committed. */
    private static String[] lines() {
        try (InputStream in = Version.class.getResourceAsStream("version.txt")) {
            String text = in == null ? "unknown\nunknown" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.split("\n", -1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
