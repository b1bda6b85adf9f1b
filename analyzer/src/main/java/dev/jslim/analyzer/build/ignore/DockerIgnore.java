package dev.jslim.analyzer.build.ignore;

import dev.jslim.analyzer.build.CleanPath;
import dev.jslim.grammar.parse.SyntaxProblem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The patterns of an ignore file. The last pattern that matches a path, or a directory above it, decides.
 *
 * <p>How a directory above counts is what the builder does when it walks through the context: a pattern that had nothing to say of the
 * directory, because one before it had already decided the same, is not asked about the directory again for what is inside.
 *
 * @see <a href="https://docs.docker.com/build/concepts/context/#dockerignore-files">.dockerignore files</a>
 * @see <a href="https://github.com/moby/patternmatcher">moby/patternmatcher</a> ({@code MatchesUsingParentResults}) and
 *     <a href="https://github.com/tonistiigi/fsutil/blob/master/filter.go">fsutil</a>, which walks
 */
public final class DockerIgnore {
    /** In bytes: the builder reads with a buffer of that size. */
    private static final int LONGEST_LINE = 1 << 16;

    private static final DockerIgnore NONE = new DockerIgnore(List.of(), List.of());

    private final List<IgnorePattern> rules;
    private final List<IgnoreProblem> problems;
    private final boolean exceptions;
    private final boolean plainExceptions;

    /**
     * What is known of a path.
     *
     * @param ignored whether the path itself is left out
     * @param closed whether the path and everything in it is left out unseen
     * @param matched for each pattern whether it matched the path or a directory above it
     */
    private record State(boolean ignored, boolean closed, BitSet matched) {}

    private DockerIgnore(List<IgnorePattern> rules, List<IgnoreProblem> problems) {
        this.rules = List.copyOf(rules);
        this.problems = List.copyOf(problems);
        boolean found = false;
        boolean plain = true;
        for (IgnorePattern rule : rules) {
            found |= rule.exception();
            plain &= !rule.exception() || !hasWildcard(folder(rule.pattern()));
        }
        this.exceptions = found;
        this.plainExceptions = plain;
    }

    /** Returns patterns that ignore nothing. */
    public static DockerIgnore none() {
        return NONE;
    }

    /** Returns the patterns of an ignore file's text; lines that start with a hash sign are comments. */
    public static DockerIgnore parse(String text) {
        List<IgnorePattern> rules = new ArrayList<>();
        List<IgnoreProblem> problems = new ArrayList<>();
        int start = text.startsWith("\uFEFF") ? 1 : 0;
        for (int line = 1; start < text.length(); line++) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            add(text.substring(start, end), line, rules, problems);
            start = end + 1;
        }
        return new DockerIgnore(rules, problems);
    }

    private static void add(String line, int number, List<IgnorePattern> rules, List<IgnoreProblem> problems) {
        if (line.length() >= LONGEST_LINE / 4 && line.getBytes(StandardCharsets.UTF_8).length >= LONGEST_LINE) {
            problems.add(new IgnoreProblem(
                    number, "the line is longer than the builder reads", "split it into shorter patterns"));
            return;
        }
        String pattern = line.startsWith("#") ? "" : normal(strip(line));
        boolean exception = pattern.startsWith("!");
        if (pattern.equals("!")) {
            problems.add(new IgnoreProblem(
                    number, "an exclamation mark without a pattern", "write !path for what is to be sent after all"));
        } else if (!pattern.isEmpty()) {
            PathPattern parsed = PathPattern.parse(exception ? pattern.substring(1) : pattern);
            if (parsed == null) {
                String shown = SyntaxProblem.shown(pattern, 60);
                problems.add(new IgnoreProblem(
                        number,
                        "the pattern '" + shown + "' is malformed",
                        "close every [, put something into it, and end no pattern with a backslash"));
            } else {
                rules.add(new IgnorePattern(parsed, exception, number));
            }
        }
    }

    /**
     * Returns a pattern as the builder makes it: cleaned where the file is read, and once more where it is matched, which lets an
     * exclamation mark behind {@code ./} or {@code /} count as well.
     */
    private static String normal(String pattern) {
        boolean exception = pattern.startsWith("!");
        String own = exception ? strip(pattern.substring(1)) : pattern;
        String clean = own.isEmpty() ? "" : CleanPath.of(own);
        clean = clean.length() > 1 && clean.startsWith("/") ? clean.substring(1) : clean;
        String again = strip(exception ? "!" + clean : clean);
        return again.isEmpty() ? "" : CleanPath.of(again);
    }

    /** Returns why the builder refuses the file, in the order of its lines; malformed patterns match nothing here. */
    public List<IgnoreProblem> problems() {
        return problems;
    }

    /** Returns the patterns in the order of their lines; the last one that matches a path decides. */
    public List<IgnorePattern> patterns() {
        return rules;
    }

    /**
     * Returns whether a path is left out of what is sent to the builder.
     *
     * @param path relative to the context, separated by slashes
     */
    public boolean ignores(String path) {
        State above = null;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            above = state(path.substring(0, slash), above);
            if (above.closed()) {
                return true;
            }
        }
        return state(path, above).ignored();
    }

    /**
     * Returns whether nothing below an ignored directory is sent: no exception can match in it.
     *
     * @param directory relative to the context, separated by slashes
     */
    public boolean closes(String directory) {
        if (!exceptions || !plainExceptions) {
            return !exceptions;
        }
        for (IgnorePattern rule : rules) {
            if (rule.exception() && (folder(rule.pattern()) + "/").startsWith(directory + "/")) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether an ignored directory may still hold files that are sent, because of a pattern with an exclamation mark. */
    public boolean hasExceptions() {
        return exceptions;
    }

    /** Returns whether there is no pattern at all. */
    public boolean isEmpty() {
        return rules.isEmpty();
    }

    private State state(String path, @Nullable State above) {
        boolean ignored = false;
        BitSet matched = new BitSet(rules.size());
        for (int i = 0; i < rules.size(); i++) {
            IgnorePattern rule = rules.get(i);
            boolean asked = rule.exception() == ignored;
            if ((above != null && above.matched().get(i))
                    || (asked && rule.pattern().matches(path))) {
                matched.set(i);
                ignored = !rule.exception();
            }
        }
        return new State(ignored, ignored && closes(path), matched);
    }

    /** Returns a pattern without the {@code /*} or {@code /**} at its end. */
    private static String folder(PathPattern pattern) {
        String text = pattern.toString();
        text = text.endsWith("/**") ? text.substring(0, text.length() - 3) : text;
        return text.endsWith("/*") ? text.substring(0, text.length() - 2) : text;
    }

    private static boolean hasWildcard(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("*[]?^\\".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Removes white space as Go does, which counts other characters to it than Java. */
    private static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return (c >= '\t' && c <= '\r') || c == 0x85 || Character.isSpaceChar(c);
    }
}
