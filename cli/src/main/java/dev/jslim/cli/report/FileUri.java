package dev.jslim.cli.report;

import java.nio.charset.StandardCharsets;

/**
 * Paths as references to a URI.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-3.3">RFC 3986, section 3.3</a>
 */
final class FileUri {
    private static final String PLAIN = "-._~/!$&'()*+,;=@";
    private static final String DIGITS = "0123456789ABCDEF";

    private FileUri() {}

    /** Returns a relative reference, or for an absolute path a URI of the scheme {@code file}. */
    static String of(String path) {
        String relative = path.startsWith("./") ? path.substring(2) : path;
        StringBuilder uri = new StringBuilder(relative.startsWith("/") ? "file://" : "");
        for (byte each : relative.replace('\\', '/').getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xFF);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (letter || PLAIN.indexOf(c) >= 0) {
                uri.append(c);
            } else {
                uri.append('%').append(DIGITS.charAt(c >> 4)).append(DIGITS.charAt(c & 15));
            }
        }
        return uri.toString();
    }
}
