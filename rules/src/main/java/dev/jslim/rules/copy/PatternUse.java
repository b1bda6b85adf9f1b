package dev.jslim.rules.copy;

import dev.jslim.analyzer.build.context.BuildContext;
import dev.jslim.analyzer.build.ignore.DockerIgnore;
import dev.jslim.analyzer.build.ignore.IgnorePattern;
import dev.jslim.analyzer.build.ignore.PathPattern;
import dev.jslim.grammar.parse.SyntaxProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges the patterns of an ignore file by what is in the build context. */
final class PatternUse {
    /** Directories of thousands of files that nobody names one by one. */
    private static final DockerIgnore BULKY =
            DockerIgnore.parse("**/.git/*\n**/node_modules/*\n**/.venv/*\n**/venv/*\n**/.gradle/*");

    /** What a build, a test or an editor makes: it is only there sometimes. */
    private static final Set<String> MADE = Set.of(
            "build",
            "dist",
            "target",
            "out",
            "bin",
            "obj",
            "lib",
            "coverage",
            "htmlcov",
            "venv",
            "env",
            "vendor",
            "logs",
            "log",
            "tmp",
            "temp",
            "cache",
            "data",
            "reports",
            "site",
            "public",
            "__pycache__",
            "secrets",
            "generated",
            "result",
            "results",
            "debug",
            "release",
            "npm-debug.log",
            "docker-compose.override.yml");

    /** Comparisons of a pattern with a path; more take seconds. */
    private static final long MOST_COMPARED = 300_000;

    private PatternUse() {}

    /** Returns messages in the order of the lines; none where the context is too big to tell. */
    static List<String> problems(BuildContext context) {
        List<IgnorePattern> patterns = context.ignore().patterns();
        BuildContext.Listing all = context.search(BULKY);
        List<String> problems = new ArrayList<>();
        if (!all.complete() || (long) all.entries().size() * patterns.size() > MOST_COMPARED) {
            return problems;
        }
        for (int i = 0; i < patterns.size(); i++) {
            IgnorePattern pattern = patterns.get(i);
            String secret = pattern.exception() ? secret(i, patterns, all, context.ignore()) : null;
            String problem = secret == null
                    ? dead(pattern, all)
                    : "lets " + SyntaxProblem.shown(secret, 60)
                            + " in again, which may hold secrets; let in less, or leave it out again further down";
            if (problem != null) {
                String text = (pattern.exception() ? "!" : "") + pattern.pattern();
                problems.add("line " + pattern.line() + " of the ignore file: '" + SyntaxProblem.shown(text, 60) + "' "
                        + problem);
            }
        }
        return problems;
    }

    /** Returns a file that may hold credentials and is sent because of an exception, of several the last, that stands at {@code at}. */
    private static @Nullable String secret(
            int at, List<IgnorePattern> patterns, BuildContext.Listing all, DockerIgnore ignore) {
        for (BuildContext.Entry entry : all.entries()) {
            String path = entry.path();
            boolean candidate = !entry.directory() && Junk.isSecret(path) && !ignore.ignores(path);
            if (candidate
                    && patterns.get(at).reaches(path)
                    && !anyReaches(path, patterns, at + 1, patterns.size())
                    && anyReaches(path, patterns, 0, at)) {
                return path;
            }
        }
        return null;
    }

    private static boolean anyReaches(String path, List<IgnorePattern> patterns, int from, int to) {
        boolean found = false;
        for (int i = from; i < to && !found; i++) {
            found = patterns.get(i).reaches(path);
        }
        return found;
    }

    private static @Nullable String dead(IgnorePattern pattern, BuildContext.Listing all) {
        String text = pattern.pattern().toString();
        if (isMade(text) || first(pattern.pattern(), all) != null) {
            return null;
        }
        PathPattern anywhere = text.startsWith("**") ? null : PathPattern.parse("**/" + text);
        String below = anywhere == null ? null : first(anywhere, all);
        if (below != null) {
            return "matches nothing, for it is compared with whole paths, unlike in a .gitignore; write **/" + text
                    + " to match " + SyntaxProblem.shown(below, 60);
        }
        // A pattern with a wildcard, or for what people have in their own checkouts, is written for what may come.
        boolean foresight = text.indexOf('*') >= 0
                || text.indexOf('?') >= 0
                || text.indexOf('[') >= 0
                || text.startsWith(".")
                || text.contains("/.")
                || text.contains("node_modules")
                || Junk.isSecret(text)
                || text.endsWith(".log");
        return foresight ? null : "matches nothing in the build context; correct the path, or remove the line";
    }

    private static @Nullable String first(PathPattern pattern, BuildContext.Listing all) {
        for (BuildContext.Entry entry : all.entries()) {
            if (pattern.matches(entry.path())) {
                return entry.path();
            }
        }
        return null;
    }

    private static boolean isMade(String pattern) {
        for (String part : pattern.split("/", -1)) {
            if (MADE.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
