package dev.jslim.analyzer.config;

import java.io.File;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks for configuration files, by names alone: most projects have none, and that has to cost nothing. */
final class ConfigSearch {
    private static final String[] OWN = {".jslim.yaml", ".jslim.yml", "jslim.yaml"};

    private final File directory;
    private final Map<String, String> environment;

    /**
     * Returns a search.
     *
     * @param directory the working directory, absolute
     */
    ConfigSearch(File directory, Map<String, String> environment) {
        this.directory = directory;
        this.environment = environment;
    }

    /**
     * Returns the configuration file for what stands in a directory, or null if there is none: our own in it or nearest above it, up
     * to the root of its repository; hadolint's in the working directory; our user's own; hadolint's user's own.
     *
     * @param start absolute
     */
    @Nullable
    File find(File start) {
        for (File at = start; at != null; at = at.getParentFile()) {
            File found = first(at, OWN);
            if (found != null) {
                return found;
            }
            if (new File(at, ".git").exists()) {
                break;
            }
        }
        File hadolint = first(directory, ".hadolint.yaml", ".hadolint.yml");
        if (hadolint != null) {
            return hadolint;
        }
        File settings = settings();
        File user = settings == null ? null : first(new File(settings, "jslim"), "config.yaml");
        return user == null ? hadolintsUser(settings) : user;
    }

    /** Returns whether a file is written for hadolint, by its name. */
    static boolean isHadolints(File file) {
        String name = file.getName();
        return name.equals(".hadolint.yaml")
                || name.equals(".hadolint.yml")
                || name.equals("hadolint.yaml")
                || name.equals("hadolint.yml");
    }

    private @Nullable File hadolintsUser(@Nullable File settings) {
        File found = settings == null ? null : first(settings, "hadolint.yaml", "hadolint.yml");
        String home = environment.getOrDefault("HOME", "");
        if (found != null || home.isEmpty()) {
            return found;
        }
        found = first(new File(home, ".config"), "hadolint.yaml", "hadolint.yml");
        return found == null ? first(new File(home), ".hadolint.yaml", ".hadolint.yml") : found;
    }

    /** Returns where a user's settings are, see the XDG Base Directory Specification: a relative path is to be ignored. */
    private @Nullable File settings() {
        File named = new File(environment.getOrDefault("XDG_CONFIG_HOME", ""));
        if (named.isAbsolute()) {
            return named;
        }
        String home = environment.getOrDefault("HOME", "");
        return home.isEmpty() ? null : new File(home, ".config");
    }

    private static @Nullable File first(File directory, String... names) {
        for (String name : names) {
            File file = new File(directory, name);
            if (file.isFile()) {
                return file;
            }
        }
        return null;
    }
}
