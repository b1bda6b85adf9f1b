package dev.jslim.tracer.probe;

import dev.jslim.analyzer.JslimException.InputInvalid;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * Where a request goes.
 *
 * @param scheme {@code https} or {@code wss}, {@code http} or {@code ws}, or empty: whatever the port speaks
 * @param port or 0: that at which the application was found to be ready
 * @param path with its query, as sent
 */
public record Target(String scheme, int port, String path) {
    private static final Set<String> SCHEMES = Set.of("http", "https", "ws", "wss");
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "0.0.0.0", "[::1]");
    private static final String HINT =
            "write /path, :8081/path for another port, https:/path, or http://localhost:8080/path";

    /** Returns a path at the application's own port. */
    public static Target path(String path) {
        return new Target("", 0, path);
    }

    /**
     * Returns the place in {@code /path}, {@code :port/path}, {@code scheme:/path} or {@code scheme://localhost[:port]/path}.
     *
     * @throws InputInvalid if it is none of these
     */
    public static Target parse(String text) {
        String scheme = "";
        String rest = text;
        int colon = text.indexOf(":/");
        if (colon > 0 && SCHEMES.contains(text.substring(0, colon).toLowerCase(Locale.ROOT))) {
            scheme = text.substring(0, colon).toLowerCase(Locale.ROOT);
            rest = text.substring(colon + 1);
        }
        int port = 0;
        if (!scheme.isEmpty() && rest.startsWith("//")) {
            int slash = rest.indexOf('/', 2);
            String authority = slash < 0 ? rest.substring(2) : rest.substring(2, slash);
            rest = slash < 0 ? "/" : rest.substring(slash);
            port = port(authority, scheme, text);
        } else if (rest.startsWith(":")) {
            int slash = rest.indexOf('/');
            port = number(slash < 0 ? rest.substring(1) : rest.substring(1, slash), text);
            rest = slash < 0 ? "/" : rest.substring(slash);
        }
        return new Target(scheme, port, path(rest, text));
    }

    private static int port(String authority, String scheme, String text) {
        int colon = authority.lastIndexOf(':');
        boolean numbered = colon > authority.lastIndexOf(']');
        String host = numbered ? authority.substring(0, colon) : authority;
        if (!host.isEmpty() && !HERE.contains(host.toLowerCase(Locale.ROOT))) {
            throw new InputInvalid("'" + text + "' is elsewhere: only the application itself is asked", HINT);
        }
        return numbered ? number(authority.substring(colon + 1), text) : scheme.endsWith("s") ? 443 : 80;
    }

    private static int number(String digits, String text) {
        int port = Port.of(digits);
        if (port == 0) {
            throw new InputInvalid("'" + text + "' names no port: '" + digits + "'", Port.HINT);
        }
        return port;
    }

    private static String path(String path, String text) {
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new InputInvalid("'" + text + "' is no path: it must start with one /", HINT);
        }
        try {
            URI uri = new URI(path);
            if (uri.getRawFragment() != null) {
                throw new InputInvalid(
                        "'" + text + "' has a fragment, which is never sent to a server", "leave it out");
            }
            return uri.toASCIIString();
        } catch (URISyntaxException e) {
            throw new InputInvalid(
                    "'" + text + "' has a character that no URL has", "write it as %XX; a space is %20", e);
        }
    }

    @Override
    public String toString() {
        return port == 0
                ? (scheme.isEmpty() ? "" : scheme + ":") + path
                : (scheme.isEmpty() ? "" : scheme + "://localhost") + ":" + port + path;
    }
}
