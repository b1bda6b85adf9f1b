package dev.jslim.analyzer.build;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The name of an image: {@code [registry/]repository[:tag][@digest]}.
 *
 * @param registry host and port, or null where the engine's default registry is meant
 * @param repository without the registry, as written
 * @param tag or null
 * @param digest such as {@code sha256:…}, or null
 * @see <a href="https://github.com/distribution/reference">the grammar of references</a>
 */
public record ImageReference(
        @Nullable String registry,
        String repository,
        @Nullable String tag,
        @Nullable String digest) {
    private static final int LONGEST = 255;

    /** Returns the parsed name, or null if {@code text} cannot be one. */
    public static @Nullable ImageReference parse(String text) {
        int at = text.indexOf('@');
        String digest = at < 0 ? null : text.substring(at + 1);
        String name = at < 0 ? text : text.substring(0, at);
        int colon = name.lastIndexOf(':');
        String tag = null;
        if (colon > name.lastIndexOf('/')) {
            tag = name.substring(colon + 1);
            name = name.substring(0, colon);
        }
        int slash = name.indexOf('/');
        String registry = slash > 0 && isHost(name.substring(0, slash)) ? name.substring(0, slash) : null;
        String repository = registry == null ? name : name.substring(slash + 1);
        boolean valid = isRepository(repository)
                && (registry == null || RegistryHost.isValid(registry) || isRepository(registry))
                && (tag == null || isTag(tag))
                && (digest == null || isDigest(digest))
                && !(text.length() == 64 && isHex(text));
        return valid ? new ImageReference(registry, repository, tag, digest) : null;
    }

    /** Returns whether a text is a digest of an algorithm that the builder knows: {@code sha256:} and 64 hexadecimal digits, and the like. */
    public static boolean isDigest(String text) {
        int colon = text.indexOf(':');
        String algorithm = colon < 0 ? "" : text.substring(0, colon);
        int length = switch (algorithm) {
            case "sha256" -> 64;
            case "sha384" -> 96;
            case "sha512" -> 128;
            default -> -1;
        };
        return text.length() - colon - 1 == length && isHex(text.substring(colon + 1));
    }

    /** Returns the last component of the repository: {@code python} of {@code library/python}. */
    public String baseName() {
        return repository.substring(repository.lastIndexOf('/') + 1);
    }

    /** Returns whether this is one of the official images, such as {@code python} or {@code library/python}. */
    public boolean official() {
        return registry == null && (repository.indexOf('/') < 0 || repository.startsWith("library/"));
    }

    /** Returns the name in its full written form. */
    @Override
    public String toString() {
        return (registry == null ? "" : registry + "/")
                + repository
                + (tag == null ? "" : ":" + tag)
                + (digest == null ? "" : "@" + digest);
    }

    private static boolean isHost(String first) {
        return first.indexOf('.') >= 0
                || first.indexOf(':') >= 0
                || first.equals("localhost")
                || !first.equals(first.toLowerCase(Locale.ROOT));
    }

    private static boolean isHex(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    /** Components of lower case letters and digits, with single separators between them: a dot, one or two underscores, hyphens. */
    private static boolean isRepository(String name) {
        boolean separable = false;
        int i = 0;
        while (i < name.length()) {
            char c = name.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                separable = true;
                i++;
                continue;
            }
            int end = i + 1;
            while (c == '-' && name.startsWith("-", end)) {
                end++;
            }
            end += c == '_' && name.startsWith("_", end) ? 1 : 0;
            if (!separable || "._-/".indexOf(c) < 0) {
                return false;
            }
            separable = false;
            i = end;
        }
        return separable && name.length() <= LONGEST;
    }

    private static boolean isTag(String tag) {
        return tag.length() <= 128 && Ascii.isMadeOf(tag, "._-") && tag.charAt(0) != '.' && tag.charAt(0) != '-';
    }
}
