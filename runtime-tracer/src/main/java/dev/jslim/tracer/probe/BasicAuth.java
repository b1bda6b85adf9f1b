package dev.jslim.tracer.probe;

import dev.jslim.analyzer.JslimException.InputInvalid;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Names and passwords in requests.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7617">RFC 7617</a>
 */
public final class BasicAuth {
    private BasicAuth() {}

    /** Returns what was given if it is {@code name:password}. */
    static String checked(String user) {
        if (user.indexOf(':') < 0 && !Template.names(user)) {
            throw new InputInvalid("'" + user + "' has no password", "write -u 'name:${PASSWORD}'");
        }
        return user;
    }

    /** Returns the value of the header that says it, after variables were filled in. */
    public static String header(String user) {
        return "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    }
}
