package dev.jslim.analyzer.build.check;

import dev.jslim.grammar.parse.GoNumbers;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands behind the question mark of a repository's address. */
final class GitQuery {
    private String ref;
    private String directory;
    private String checksum = "";

    GitQuery(String ref, String directory) {
        this.ref = ref;
        this.directory = directory;
    }

    String ref() {
        return ref;
    }

    String directory() {
        return directory;
    }

    String checksum() {
        return checksum;
    }

    /** Takes over the options; returns why the builder refuses them, or null. */
    @Nullable
    String read(String query) {
        Map<String, String> options = new HashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String key = text(equals < 0 ? pair : pair.substring(0, equals));
            // Go leaves out what it cannot read.
            if (pair.isEmpty() || pair.indexOf(';') >= 0) {
                continue;
            }
            if (options.put(key, equals < 0 ? "" : text(pair.substring(equals + 1))) != null) {
                return "has '" + key + "' twice";
            }
        }
        String problem = null;
        for (Map.Entry<String, String> option : options.entrySet()) {
            problem = problem == null ? problem(option.getKey(), option.getValue()) : problem;
        }
        return problem == null ? merge(options) : problem;
    }

    private static String text(String encoded) {
        return GitReference.decoded(encoded.replace('+', ' '));
    }

    private static @Nullable String problem(String key, String value) {
        return switch (key) {
            case "submodules", "keep-git-dir", "fetch-by-commit" ->
                value.isEmpty() || GoNumbers.isBoolean(value) ? null : "says neither true nor false for '" + key + "'";
            case "mtime" ->
                value.equals("checkout") || value.equals("commit") ? null : "has for mtime neither checkout nor commit";
            case "ref", "tag", "branch", "subdir", "checksum", "commit" ->
                value.isEmpty() ? "has no value for '" + key + "'" : null;
            default -> "has the unknown option '" + key + "'";
        };
    }

    private @Nullable String merge(Map<String, String> options) {
        String tag = options.get("tag");
        String branch = options.get("branch");
        if (tag != null && branch != null) {
            return "names a tag and a branch";
        }
        String subdirectory = options.getOrDefault("subdir", directory);
        if (!directory.isEmpty() && !directory.equals(subdirectory)) {
            return "names two directories";
        }
        directory = subdirectory;
        checksum = options.getOrDefault("checksum", options.getOrDefault("commit", ""));
        return named(options.getOrDefault("ref", ""))
                        && named(prefixed("refs/tags/", tag))
                        && named(prefixed("refs/heads/", branch))
                ? null
                : "names two refs";
    }

    private boolean named(String other) {
        boolean agrees = ref.isEmpty() || other.isEmpty() || ref.equals(other);
        ref = other.isEmpty() ? ref : other;
        return agrees;
    }

    private static String prefixed(String prefix, @Nullable String name) {
        return name == null ? "" : name.startsWith(prefix) ? name : prefix + name;
    }
}
