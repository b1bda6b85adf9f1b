package dev.jslim.analyzer.build.check;

import dev.jslim.analyzer.build.Ascii;
import dev.jslim.analyzer.build.CleanPath;
import dev.jslim.analyzer.build.Integers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The address of a Git repository, as ADD takes it for a source.
 *
 * @param remote what Git is asked for
 * @param shortName the name of the repository
 * @param ref a branch, a tag or a commit, or empty
 * @param directory the one in the repository, or empty
 * @param checksum the commit, or empty
 * @param likeLocal whether it looks like a path, such as {@code github.com/owner/name}: only a build context may be named so
 * @param problem why the builder refuses it, or null
 * @see <a href="https://github.com/moby/buildkit/blob/master/frontend/dockerfile/dfgitutil/git_ref.go">git_ref.go</a>
 */
record GitReference(
        String remote,
        String shortName,
        String ref,
        String directory,
        String checksum,
        boolean likeLocal,
        @Nullable String problem) {

    /** Returns the address that a text is, or null if it is none. */
    static @Nullable GitReference parse(String text) {
        boolean local = text.startsWith("github.com/");
        if (text.startsWith("./") || text.startsWith("../")) {
            return null;
        }
        int scheme = text.indexOf("://");
        boolean url = local || (scheme > 0 && isProtocol(text.substring(0, scheme)));
        if (!url && ((scheme > 0 && Ascii.isMadeOf(text.substring(0, scheme), "")) || !isSecureCopy(text))) {
            return null;
        }
        // In user@host:path the query is what stands behind the first question mark, in front of the fragment; so it is
        // in an address.
        int hash = text.indexOf('#');
        String fragment = hash < 0 ? "" : text.substring(hash + 1);
        String rest = hash < 0 ? text : text.substring(0, hash);
        int question = rest.indexOf('?');
        String query = question < 0 ? "" : rest.substring(question + 1);
        String remote = question < 0 ? rest : rest.substring(0, question);
        if (url && !isAddress(remote)) {
            return null;
        }
        boolean http = !local && remote.regionMatches(true, 0, "http", 0, 4);
        if (http && !remote.endsWith(".git")) {
            return null;
        }
        String name = remote.substring(remote.lastIndexOf('/') + 1);
        int colon = fragment.indexOf(':');
        String ref = decoded(colon < 0 ? fragment : fragment.substring(0, colon));
        String directory = colon < 0 ? "" : CleanPath.inContext(decoded(fragment.substring(colon + 1)));
        GitQuery options = new GitQuery(ref, directory);
        String problem = options.read(query);
        return new GitReference(
                remote,
                name.endsWith(".git") ? name.substring(0, name.length() - 4) : name,
                options.ref(),
                options.directory(),
                options.checksum(),
                local,
                problem);
    }

    private static boolean isProtocol(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "http", "https", "ssh", "git" -> true;
            default -> false;
        };
    }

    /** {@code user@host:path}. */
    private static boolean isSecureCopy(String text) {
        int at = text.indexOf('@');
        int colon = text.indexOf(':', at + 1);
        return at > 0
                && colon > at
                && text.indexOf('\n') < 0
                && Ascii.isMadeOf(text.substring(0, at), "-_")
                && Ascii.isMadeOf(text.substring(at + 1, colon), "-.");
    }

    /** Whether Go takes it for an address: no blanks in the host, no control characters, no half escapes, a number for the port. */
    private static boolean isAddress(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean half = c == '%'
                    && (i + 2 >= text.length()
                            || Character.digit(text.charAt(i + 1), 16) < 0
                            || Character.digit(text.charAt(i + 2), 16) < 0);
            if (c < ' ' || c == 0x7F || half) {
                return false;
            }
        }
        int start = text.indexOf("://");
        if (start < 0) {
            return true;
        }
        int slash = text.indexOf('/', start + 3);
        String authority = text.substring(start + 3, slash < 0 ? text.length() : slash);
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        int colon = host.indexOf(':', host.lastIndexOf(']') + 1);
        String port = colon < 0 ? "" : host.substring(colon + 1);
        return (port.isEmpty() || Integers.parse(port) >= 0)
                && host.indexOf(' ') < 0
                && host.indexOf('<') < 0
                && host.indexOf('>') < 0
                && host.indexOf('"') < 0;
    }

    /** Returns a text with its percent signs decoded; one without any is returned as it is. */
    static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            int high = i + 2 < bytes.length && bytes[i] == '%' ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
            boolean escape = low >= 0;
            bytes[length++] = escape ? (byte) (high * 16 + low) : bytes[i];
            i += escape ? 2 : 0;
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
