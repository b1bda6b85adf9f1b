package dev.jslim.analyzer.build.ignore;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What an ignore file means, written a second time and as plainly as possible: patterns as regular expressions of the JDK, and a walk
 * that hands down which patterns have matched.
 */
final class IgnoreSpecification {
    private final List<Pattern> patterns = new ArrayList<>();
    private final List<Boolean> exceptions = new ArrayList<>();

    IgnoreSpecification(List<String> lines) {
        for (String line : lines) {
            boolean exception = line.startsWith("!");
            exceptions.add(exception);
            patterns.add(Pattern.compile(regex(exception ? line.substring(1) : line)));
        }
    }

    /** Returns the paths out of {@code files} that are sent; they name files, and directories follow from them. */
    Set<String> sent(Set<String> files) {
        Set<String> sent = new TreeSet<>();
        walk("", files, Set.of(), sent);
        return sent;
    }

    private void walk(String prefix, Set<String> files, Set<Integer> above, Set<String> sent) {
        Set<String> here = new TreeSet<>();
        for (String file : files) {
            if (file.startsWith(prefix)) {
                int slash = file.indexOf('/', prefix.length());
                here.add(slash < 0 ? file : file.substring(0, slash));
            }
        }
        for (String path : here) {
            Set<Integer> matched = new HashSet<>();
            boolean ignored = false;
            for (int i = 0; i < patterns.size(); i++) {
                boolean undecided = exceptions.get(i) == ignored;
                if (above.contains(i)
                        || (undecided && patterns.get(i).matcher(path).matches())) {
                    matched.add(i);
                    ignored = !exceptions.get(i);
                }
            }
            if (!ignored && files.contains(path)) {
                sent.add(path);
            }
            walk(path + "/", files, matched, sent);
        }
    }

    /** Covers what {@code IgnorePropertyTest} makes: no escapes, and classes of letters. */
    private static String regex(String pattern) {
        String end = pattern.startsWith("**") ? pattern.substring(2) : "*";
        if (end.chars().noneMatch(c -> "*?[".indexOf(c) >= 0)) {
            return ".*" + Pattern.quote(end) + (end.startsWith("/") ? "|" + Pattern.quote(end.substring(1)) : "");
        }
        StringBuilder regex = new StringBuilder();
        String rest = pattern;
        while (!rest.isEmpty()) {
            if (rest.startsWith("**")) {
                rest = rest.substring(rest.startsWith("**/") ? 3 : 2);
                regex.append(rest.isEmpty() ? ".*" : "(?:.*/)?");
            } else {
                char c = rest.charAt(0);
                regex.append(one(c));
                rest = rest.substring(1);
            }
        }
        return regex.toString();
    }

    private static String one(char c) {
        return switch (c) {
            case '*' -> "[^/]*";
            case '?' -> "[^/]";
            case '.' -> "\\.";
            default -> String.valueOf(c);
        };
    }
}
