package dev.jslim.tracer.probe;

import dev.jslim.analyzer.JslimException.InputInvalid;
import java.util.Locale;
import java.util.Set;

/**
 * A header of a request.
 *
 * @param name a token
 * @param value may name variables as {@link Template} explains
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-5">RFC 9110, section 5</a>
 */
public record Header(String name, String value) {
    private static final String TOKEN = "!#$%&'*+-.^_`|~";
    /** What the client says of the connection and of the body. */
    private static final Set<String> OURS =
            Set.of("connection", "content-length", "expect", "transfer-encoding", "upgrade", "te", "trailer");

    /**
     * Returns the header in {@code Name: value}.
     *
     * @throws InputInvalid if it is none, or one that the client sets by itself
     */
    public static Header parse(String text) {
        int colon = text.indexOf(':');
        return of(colon < 0 ? text.strip() : text.substring(0, colon), colon < 0 ? "" : text.substring(colon + 1));
    }

    /**
     * Returns a header.
     *
     * @throws InputInvalid as {@link #parse} does
     */
    public static Header of(String name, String value) {
        String hint = "write it as 'Name: value'";
        if (name.isEmpty() || !name.chars().allMatch(Header::token)) {
            throw new InputInvalid("'" + name + "' is no name of a header", hint);
        }
        if (value.isBlank()) {
            throw new InputInvalid("the header '" + name + "' has no value", hint);
        }
        if (value.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7f)) {
            throw new InputInvalid("the header '" + name + "' has a control character", "headers are single lines");
        }
        if (OURS.contains(name.toLowerCase(Locale.ROOT))) {
            throw new InputInvalid("the header '" + name + "' is set by jslim itself", "leave it out");
        }
        return new Header(name, value.strip());
    }

    /** Returns whether it is called so. */
    public boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }

    @Override
    public String toString() {
        return name + ": " + value;
    }

    private static boolean token(int c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || TOKEN.indexOf(c) >= 0);
    }
}
