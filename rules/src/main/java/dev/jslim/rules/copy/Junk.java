package dev.jslim.rules.copy;

import dev.jslim.analyzer.build.BuildContext;
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
 * @param bytes what it weighs
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

    /** Returns what is sent to the builder and should not be, in the order of the paths. */
    static List<Junk> of(BuildContext context) {
        Map<String, Junk> found = new LinkedHashMap<>();
        for (BuildContext.Entry entry : context.sent()) {
            Junk junk = of(entry);
            if (junk != null) {
                found.merge(junk.path(), junk, (a, b) -> new Junk(a.path(), a.bytes() + b.bytes(), a.secret()));
            }
        }
        return List.copyOf(found.values());
    }

    /** Returns the first few with their sizes, as messages show them. */
    static String describe(List<Junk> junk) {
        StringBuilder text = new StringBuilder();
        for (Junk each : junk.subList(0, Math.min(MOST_SHOWN, junk.size()))) {
            String note = each.secret() ? "may hold secrets" : size(each.bytes());
            text.append(text.isEmpty() ? "" : ", ")
                    .append(each.path())
                    .append(" (")
                    .append(note)
                    .append(')');
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

    private static @Nullable Junk of(BuildContext.Entry entry) {
        String path = entry.path();
        int start = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', start)) {
            String part = path.substring(start, slash);
            if (DIRECTORIES.contains(part) || SECRET_DIRECTORIES.contains(part)) {
                return new Junk(path.substring(0, slash), entry.size(), SECRET_DIRECTORIES.contains(part));
            }
            start = slash + 1;
        }
        String name = path.substring(start).toLowerCase(Locale.ROOT);
        boolean secret = SECRETS.contains(name) || SECRET_ENDS.stream().anyMatch(name::endsWith);
        boolean certificate = name.contains("cert") || name.startsWith("ca") || name.contains("pub");
        if (secret && !certificate) {
            return new Junk(path, entry.size(), true);
        }
        return DIRECTORIES.contains(path.substring(start)) ? new Junk(path, entry.size(), false) : null;
    }
}
