package dev.jslim.rules.copy;

import dev.jslim.analyzer.build.context.BuildContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A thing in the build context that no image wants.
 *
 * @param path of the file or directory, relative to the context
 * @param bytes what it weighs, or -1 if that takes too long to find out
 * @param secret whether it may hold credentials
 */
record Junk(String path, long bytes, boolean secret) {
    private static final int MOST_SHOWN = 4;

    private static final Set<String> DIRECTORIES = Set.of(
            ".git",
            ".hg",
            ".svn",
            "node_modules",
            "bower_components",
            "venv",
            ".venv",
            "__pycache__",
            ".pytest_cache",
            ".mypy_cache",
            ".ruff_cache",
            ".tox",
            ".nox",
            ".idea",
            ".vscode",
            ".gradle",
            ".terraform",
            ".next",
            ".nuxt",
            ".DS_Store");

    private static final Set<String> SECRET_DIRECTORIES = Set.of(".aws", ".ssh", ".gnupg", ".kube", "secrets");

    private static final Set<String> SECRETS = Set.of(
            ".env",
            "id_rsa",
            "id_ed25519",
            "id_ecdsa",
            ".netrc",
            ".pgpass",
            ".htpasswd",
            ".pypirc",
            ".git-credentials");

    private static final List<String> SECRET_ENDS = List.of(".pem", ".key", ".p12", ".pfx", ".jks", ".keystore");

    /** Returns what is sent to the builder and should not be, what is near the root first; of a big context only that. */
    static List<Junk> of(BuildContext context) {
        Map<String, Junk> found = new LinkedHashMap<>();
        BuildContext.Listing sent = context.sent();
        for (BuildContext.Entry entry : sent.entries()) {
            // A directory is junk for what is in it; in a big context nobody looks that far.
            String path = entry.directory() && sent.complete() ? null : path(entry);
            if (path != null) {
                Junk known = found.get(path);
                boolean file = path.equals(entry.path()) && !entry.directory();
                long bytes = entry.size() + (known == null ? 0 : known.bytes());
                boolean secret = file ? isSecret(path) : SECRET_DIRECTORIES.contains(name(path));
                found.put(path, new Junk(path, file || sent.complete() ? bytes : -1, secret));
            }
        }
        return List.copyOf(found.values());
    }

    /** Returns the first few with their sizes, as messages show them. */
    static String describe(List<Junk> junk) {
        StringBuilder text = new StringBuilder();
        for (Junk each : junk.subList(0, Math.min(MOST_SHOWN, junk.size()))) {
            String note =
                    each.secret() ? " (may hold secrets)" : each.bytes() < 0 ? "" : " (" + size(each.bytes()) + ")";
            text.append(text.isEmpty() ? "" : ", ").append(each.path()).append(note);
        }
        return text + (junk.size() > MOST_SHOWN ? " and " + (junk.size() - MOST_SHOWN) + " more" : "");
    }

    /** Returns patterns for an ignore file that leave the first few out. */
    static String patterns(List<Junk> junk) {
        StringBuilder text = new StringBuilder();
        for (Junk each : junk.subList(0, Math.min(MOST_SHOWN, junk.size()))) {
            text.append(text.isEmpty() ? "" : ", ").append(each.path());
        }
        return text.toString();
    }

    /** Returns a size in the unit that people would use. */
    static String size(long bytes) {
        if (bytes < 1000) {
            return bytes + " bytes";
        }
        String[] units = {"kB", "MB", "GB", "TB"};
        double value = bytes / 1000.0;
        int unit = 0;
        while (value >= 1000 && unit < units.length - 1) {
            value /= 1000;
            unit++;
        }
        return value < 10 ? Math.round(value * 10) / 10.0 + " " + units[unit] : Math.round(value) + " " + units[unit];
    }

    /** Returns the path of the entry or of the directory around it that is junk, or null. */
    private static @Nullable String path(BuildContext.Entry entry) {
        String path = entry.path();
        String part;
        int start = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', start)) {
            part = path.substring(start, slash);
            if (DIRECTORIES.contains(part) || SECRET_DIRECTORIES.contains(part)) {
                return path.substring(0, slash);
            }
            start = slash + 1;
        }
        part = path.substring(start);
        boolean junk = entry.directory() ? SECRET_DIRECTORIES.contains(part) : isSecret(path);
        return junk || DIRECTORIES.contains(part) ? path : null;
    }

    /** Returns whether a file has a name of those that hold credentials. */
    static boolean isSecret(String file) {
        String name = name(file).toLowerCase(Locale.ROOT);
        boolean secret = SECRETS.contains(name);
        for (String end : SECRET_ENDS) {
            secret |= name.endsWith(end);
        }
        boolean certificate = name.contains("cert") || name.startsWith("ca") || name.contains("pub");
        return secret && !certificate;
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
