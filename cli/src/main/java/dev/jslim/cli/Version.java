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
        try (InputStream in = Version.class.getResourceAsStream("version.txt")) {
            return in == null ? "unknown" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the line that {@code --version} prints. */
    static String line() {
        return "jslim " + number() + " (java " + Runtime.version() + ")";
    }
}
