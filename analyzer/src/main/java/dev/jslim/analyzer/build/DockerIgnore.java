package dev.jslim.analyzer.build;

import java.util.ArrayList;
import java.util.List;

/**
 * The patterns of an ignore file. The last pattern that matches a path, or a directory above it, decides.
 *
 * @see <a href="https://docs.docker.com/build/concepts/context/#dockerignore-files">.dockerignore files</a>
 */
public final class DockerIgnore {
    private static final DockerIgnore NONE = new DockerIgnore(List.of());

    private final List<Rule> rules;
    private final boolean exceptions;

    private record Rule(GlobPattern pattern, boolean exclude) {}

    private DockerIgnore(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        boolean found = false;
        for (Rule rule : rules) {
            found |= !rule.exclude();
        }
        this.exceptions = found;
    }

    /** Returns patterns that ignore nothing. */
    public static DockerIgnore none() {
        return NONE;
    }

    /** Returns the patterns of an ignore file's text; lines that start with a hash sign are comments. */
    public static DockerIgnore parse(String text) {
        List<Rule> rules = new ArrayList<>();
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        for (String line : content.split("\n", -1)) {
            if (line.startsWith("#")) {
                continue;
            }
            String pattern = line.strip();
            boolean exclude = !pattern.startsWith("!");
            String clean = clean(exclude ? pattern : pattern.substring(1).strip());
            if (!clean.isEmpty()) {
                rules.add(new Rule(GlobPattern.of(clean), exclude));
            }
        }
        return new DockerIgnore(rules);
    }

    /**
     * Returns whether a path is left out of what is sent to the builder.
     *
     * @param path relative to the context, separated by slashes
     */
    public boolean ignores(String path) {
        boolean ignored = false;
        for (Rule rule : rules) {
            if (rule.exclude() != ignored && matchesPathOrParent(rule.pattern(), path)) {
                ignored = rule.exclude();
            }
        }
        return ignored;
    }

    /** Returns whether an ignored directory may still hold files that are sent, because of a pattern with an exclamation mark. */
    public boolean hasExceptions() {
        return exceptions;
    }

    /** Returns whether there is no pattern at all. */
    public boolean isEmpty() {
        return rules.isEmpty();
    }

    private static boolean matchesPathOrParent(GlobPattern pattern, String path) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            if (pattern.matches(path.substring(0, slash))) {
                return true;
            }
        }
        return pattern.matches(path);
    }

    /** Removes a leading slash and every {@code .}, {@code ..} and empty component. The pattern {@code .} itself means nothing. */
    private static String clean(String pattern) {
        List<String> parts = new ArrayList<>();
        for (String part : pattern.split("/", -1)) {
            if (part.equals("..")) {
                if (!parts.isEmpty()) {
                    parts.removeLast();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }
}
