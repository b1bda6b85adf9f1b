package dev.jslim.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/**
 * What {@code jslim lint} is asked for.
 *
 * @param paths as the user named them; empty for {@code ./Dockerfile}
 * @param flags the options without a value that are given
 * @param format null if it is not given
 * @param shellCheck {@code auto}, {@code off} or a program
 */
record LintArguments(
        List<String> paths,
        Set<String> flags,
        List<String> select,
        List<String> ignore,
        @Nullable String format,
        String shellCheck) {
    private static final List<String> FLAGS = List.of("--fix", "--unsafe-fixes", "--diff", "--no-color", "--debug");

    /** Returns what picocli has read. */
    static LintArguments of(ParseResult arguments) {
        Set<String> flags = new HashSet<>();
        for (String flag : FLAGS) {
            if (arguments.matchedOptionValue(flag, false)) {
                flags.add(flag);
            }
        }
        return new LintArguments(
                arguments.matchedPositionalValue(0, List.of()),
                flags,
                arguments.matchedOptionValue("--select", List.of()),
                arguments.matchedOptionValue("--ignore", List.of()),
                arguments.matchedOptionValue("--format", (String) null),
                arguments.matchedOptionValue("--shellcheck", ShellCheckPath.AUTO));
    }

    /**
     * Reads a command line as picocli does, but in no time: starting picocli takes as long as linting a file. Returns null for
     * everything that is not plain, such as help, quotes and mistakes, which are left to picocli.
     */
    static @Nullable LintArguments plain(String... args) {
        List<String> paths = new ArrayList<>();
        Set<String> flags = new HashSet<>();
        List<String> select = new ArrayList<>();
        List<String> ignore = new ArrayList<>();
        List<String> formats = new ArrayList<>();
        List<String> shellChecks = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            String arg = args[i];
            if (arg.equals("-") || !arg.startsWith("-")) {
                paths.add(arg);
            } else if (FLAGS.contains(arg)) {
                if (!flags.add(arg)) {
                    return null;
                }
            } else {
                int equals = arg.indexOf('=');
                String name = equals < 0 ? arg : arg.substring(0, equals);
                List<String> values = switch (name) {
                    case "--select" -> select;
                    case "--ignore" -> ignore;
                    case "--format" -> formats;
                    case "--shellcheck" -> shellChecks;
                    default -> null;
                };
                i += equals < 0 ? 1 : 0;
                String value = equals >= 0 ? arg.substring(equals + 1) : i < args.length ? args[i] : "";
                if (values == null || !split(value, values)) {
                    return null;
                }
            }
        }
        if (formats.size() > 1 || shellChecks.size() > 1) {
            return null;
        }
        return new LintArguments(
                paths,
                flags,
                select,
                ignore,
                formats.isEmpty() ? null : formats.getFirst(),
                shellChecks.isEmpty() ? ShellCheckPath.AUTO : shellChecks.getFirst());
    }

    /** Adds the parts between commas; returns false if that is not all there is to do. */
    private static boolean split(String value, List<String> parts) {
        int start = 0;
        for (int i = 0; i <= value.length(); i++) {
            char c = i == value.length() ? ',' : value.charAt(i);
            if (c == '"' || c == '\'' || c == '\\' || (c == '-' && i == 0) || (c == ',' && i == start)) {
                return false;
            }
            if (c == ',') {
                parts.add(value.substring(start, i));
                start = i + 1;
            }
        }
        return true;
    }
}
