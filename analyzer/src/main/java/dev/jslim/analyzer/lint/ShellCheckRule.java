package dev.jslim.analyzer.lint;

import dev.jslim.analyzer.build.ignore.PathPattern;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The rules that are ShellCheck's and not ours: one for each of its ids, made when the id is met, since each version of ShellCheck
 * brings new ones.
 *
 * @see <a href="https://www.shellcheck.net/wiki/">the pages on ShellCheck's ids</a>
 */
public final class ShellCheckRule {
    private static final String WIKI = "https://www.shellcheck.net/wiki/";
    private static final int DIGITS = 4;

    /**
     * Warnings that are right about scripts and that nobody would repair in most Dockerfiles: words that are meant to be split, the
     * status of a command inside an assignment, loops over one element, variables that the next program
     * reads or the base image sets, variables that are emptied.
     */
    private static final String OFTEN_SHRUGGED_AT = " SC2046 SC2155 SC2034 SC2043 SC2154 SC2153 SC1007 ";

    private ShellCheckRule() {}

    /**
     * Returns the rule of a finding.
     *
     * @param id such as {@code SC2154}
     * @param level what ShellCheck calls it; errors and most warnings are recommended
     */
    public static RuleInfo of(String id, Severity level) {
        boolean recommended =
                level == Severity.ERROR || (level == Severity.WARNING && !OFTEN_SHRUGGED_AT.contains(" " + id + " "));
        return RuleInfo.of(id, "Found by ShellCheck, see " + WIKI + id, RuleInfo.Category.SHELL, level)
                .fixes(RuleInfo.Fixability.UNSAFE)
                .in(recommended ? Preset.RECOMMENDED : Preset.STRICT);
    }

    /** Returns the rule that a user names by ShellCheck's id in any casing, or null if it is no such id. */
    static @Nullable RuleInfo named(String name) {
        String id = name.strip().toUpperCase(Locale.ROOT);
        return isId(id) ? of(id, Severity.WARNING) : null;
    }

    /** Returns whether a slug is an id of ShellCheck. */
    public static boolean isId(String slug) {
        if (slug.length() != 2 + DIGITS || !slug.startsWith("SC")) {
            return false;
        }
        for (int i = 2; i < slug.length(); i++) {
            if (slug.charAt(i) < '0' || slug.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Returns whether a name, in lower case, is a pattern over ids of ShellCheck, such as {@code sc20*}. */
    static boolean isPattern(String name) {
        boolean wild = name.indexOf('*') >= 0 || name.indexOf('?') >= 0;
        return wild && name.startsWith("sc") && name.length() > 2 && "0123456789*?".indexOf(name.charAt(2)) >= 0;
    }

    /** Returns the pattern over ids of ShellCheck that a name is or has in it, or null: the category and {@code all} mean all of them. */
    static @Nullable String pattern(String name) {
        String key = name.strip().toLowerCase(Locale.ROOT);
        return key.equals("all") || key.equals("@shell") ? "sc*" : isPattern(key) ? key : null;
    }

    /** Returns whether one of the patterns among {@code names} matches an id. */
    static boolean matchesAny(Iterable<String> names, String id) {
        for (String name : names) {
            PathPattern pattern = isPattern(name) ? PathPattern.parse(name) : null;
            if (pattern != null && pattern.matches(id.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the page on an id. */
    static String url(String id) {
        return WIKI + id;
    }
}
