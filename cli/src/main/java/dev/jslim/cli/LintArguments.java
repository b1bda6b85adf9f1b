package dev.jslim.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/**
 * What {@code jslim lint} is asked for.
 *
 * @param paths as the user named them; may be empty
 * @param flags the options without a value that are given
 * @param values those of the other options that are given
 */
record LintArguments(List<String> paths, Set<String> flags, Map<String, List<String>> values) {
    private static final List<String> FLAGS = List.of(
            "--fix",
            "--unsafe-fixes",
            "--fix-only",
            "--diff",
            "--exit-non-zero-on-fix",
            "--update-baseline",
            "--add-ignores",
            "--statistics",
            "--quiet",
            "--no-ignore",
            "--force-exclude",
            "--preview",
            "--no-config",
            "--no-color",
            "--debug");
    /** Options whose values are lists, with commas between. */
    private static final List<String> LISTS = List.of("--select", "--ignore");
    /** Options that may be repeated, with one value each. */
    private static final List<String> REPEATED = List.of("--exclude", "--output");
    /** Options that may be given once. */
    private static final List<String> SINGLE = List.of(
            "--format",
            "--stdin-filename",
            "--new-from",
            "--baseline",
            "--reason",
            "--color",
            "--shellcheck",
            "--preset",
            "--config",
            "--failure-threshold");

    /** Returns what picocli has read. */
    static LintArguments of(ParseResult arguments) {
        Set<String> flags = new HashSet<>();
        for (String flag : FLAGS) {
            if (arguments.matchedOptionValue(flag, false)) {
                flags.add(flag);
            }
        }
        Map<String, List<String>> values = new HashMap<>();
        for (List<String> names : List.of(LISTS, REPEATED)) {
            for (String name : names) {
                if (arguments.hasMatchedOption(name)) {
                    values.put(name, arguments.matchedOptionValue(name, List.of()));
                }
            }
        }
        for (String name : SINGLE) {
            if (arguments.hasMatchedOption(name)) {
                values.put(name, List.of(arguments.matchedOptionValue(name, "")));
            }
        }
        return new LintArguments(arguments.matchedPositionalValue(0, List.of()), flags, values);
    }

    /**
     * Reads a command line as picocli does, but in no time: starting picocli takes as long as linting a file. Returns null for
     * everything that is not plain, such as help, quotes and mistakes, which are left to picocli.
     */
    static @Nullable LintArguments plain(String... args) {
        LintArguments read = new LintArguments(new ArrayList<>(), new HashSet<>(), new HashMap<>());
        for (int i = 0; i < args.length; i++) {
            String arg = args[i];
            if (arg.equals("-") || !arg.startsWith("-")) {
                read.paths.add(arg);
            } else if (FLAGS.contains(arg)) {
                if (!read.flags.add(arg)) {
                    return null;
                }
            } else {
                int equals = arg.indexOf('=');
                String name = equals < 0 ? arg : arg.substring(0, equals);
                i += equals < 0 ? 1 : 0;
                String value = equals >= 0 ? arg.substring(equals + 1) : i < args.length ? args[i] : "";
                if (!read.add(name, value)) {
                    return null;
                }
            }
        }
        return read;
    }

    /** Returns whether an option without a value is given. */
    boolean has(String flag) {
        return flags.contains(flag);
    }

    /** Returns the values of an option; none if it is not given. */
    List<String> all(String option) {
        List<String> given = values.get(option);
        return given == null ? List.of() : given;
    }

    /** Returns the value of an option that may be given once, or null. */
    @Nullable
    String one(String option) {
        List<String> given = values.get(option);
        return given == null ? null : given.getFirst();
    }

    /** Returns false if that is not all there is to do. */
    private boolean add(String name, String value) {
        List<String> own = values.get(name);
        boolean list = LISTS.contains(name);
        if (!list && !REPEATED.contains(name) && (own != null || !SINGLE.contains(name))) {
            return false;
        }
        if (own == null) {
            own = new ArrayList<>();
            values.put(name, own);
        }
        return split(value, list, own);
    }

    /** Adds a value, or its parts between commas; returns false if picocli would find more in it. */
    private static boolean split(String value, boolean list, List<String> parts) {
        int start = 0;
        for (int i = 0; i <= value.length(); i++) {
            boolean end = i == value.length();
            char c = end ? ',' : value.charAt(i);
            if (c == '"' || c == '\'' || c == '\\' || (c == '-' && i == 0) || (c == ',' && i == start)) {
                return false;
            }
            if (c == ',' && (list || end)) {
                parts.add(value.substring(start, i));
                start = i + 1;
            }
        }
        return true;
    }
}
