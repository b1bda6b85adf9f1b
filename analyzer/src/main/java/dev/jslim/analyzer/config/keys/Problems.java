package dev.jslim.analyzer.config.keys;

import dev.jslim.analyzer.config.yaml.Problem;
import dev.jslim.analyzer.config.yaml.Yaml;
import dev.jslim.analyzer.lint.RuleNames;
import dev.jslim.analyzer.lint.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects what is wrong with a configuration file, all of it. */
public final class Problems {
    private static final int MOST_NAMED = 10;

    private final RuleNames rules;
    private final String version;
    private final List<Problem> found = new ArrayList<>();

    /**
     * Returns an empty collection.
     *
     * @param rules those that may be named
     * @param version of this jslim, such as {@code 0.1.0}
     */
    public Problems(RuleNames rules, String version) {
        this.rules = rules;
        this.version = version;
    }

    /** Adds a problem of the thing that stands there. */
    public void add(Yaml thing, String message) {
        found.add(Problem.at(thing, message));
    }

    /** Adds that another value is wanted. */
    public void wants(Yaml thing, String wanted) {
        add(thing, "this takes " + wanted + ", not " + thing.kind());
    }

    /** Adds that a word is not one of those that are known. */
    public void unknown(Yaml thing, String what, String word, Collection<String> known) {
        String near = Spelling.nearest(word, known);
        String all =
                known.size() > MOST_NAMED ? "jslim config show lists them" : "known are " + String.join(", ", known);
        add(thing, what + " '" + word + "'; " + (near == null ? all : "did you mean '" + near + "'?"));
    }

    /** Adds all of them. */
    public void addAll(List<Problem> problems) {
        found.addAll(problems);
    }

    /** Returns the rules that may be named. */
    public RuleNames rules() {
        return rules;
    }

    /** Returns the version of this jslim. */
    public String version() {
        return version;
    }

    /** Returns what was found, sorted by position. */
    public List<Problem> found() {
        List<Problem> sorted = new ArrayList<>(found);
        sorted.sort((a, b) -> a.line() == b.line() ? a.column() - b.column() : a.line() - b.line());
        return sorted;
    }
}
