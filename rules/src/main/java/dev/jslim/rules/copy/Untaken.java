package dev.jslim.rules.copy;

import dev.jslim.analyzer.build.context.BuildContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of a build context nobody takes.
 *
 * @param bytes of all of it
 * @param biggest the files and directories that make up most of it, each without anything that is taken, big ones first
 * @param complete whether the whole context was looked at
 */
record Untaken(long bytes, List<Junk> biggest, boolean complete) {
    /** A line in an ignore file should be worth its while. */
    private static final long LEAST_NAMED = 1_000_000;

    /** Returns what is sent in vain to a builder that sends everything. */
    static Untaken of(BuildContext context, TakenPaths taken) {
        BuildContext.Listing sent = context.search(context.ignore());
        Set<String> open = new HashSet<>();
        List<BuildContext.Entry> rest = new ArrayList<>();
        for (String path : taken.plain()) {
            openAbove(path, open);
        }
        for (BuildContext.Entry entry : sent.entries()) {
            if (taken.has(entry.path())) {
                openAbove(entry.path(), open);
            } else if (!entry.directory()) {
                rest.add(entry);
            }
        }
        Map<String, Long> groups = new LinkedHashMap<>();
        long bytes = 0;
        for (BuildContext.Entry entry : rest) {
            groups.merge(group(entry.path(), open), entry.size(), Long::sum);
            bytes += entry.size();
        }
        return new Untaken(bytes, biggest(groups), sent.complete());
    }

    private static void openAbove(String path, Set<String> open) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            open.add(path.substring(0, slash));
        }
    }

    /** Returns the highest directory around a file of which nothing is taken, or the file. */
    private static String group(String path, Set<String> open) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            if (!open.contains(path.substring(0, slash))) {
                return path.substring(0, slash);
            }
        }
        return path;
    }

    private static List<Junk> biggest(Map<String, Long> groups) {
        List<Junk> biggest = new ArrayList<>();
        Junk first = new Junk("", 0, false);
        for (Map.Entry<String, Long> group : groups.entrySet()) {
            Junk junk = new Junk(group.getKey(), group.getValue(), false);
            first = junk.bytes() > first.bytes() ? junk : first;
            if (junk.bytes() >= LEAST_NAMED) {
                biggest.add(junk);
            }
        }
        biggest.sort((a, b) -> Long.compare(b.bytes(), a.bytes()));
        return biggest.isEmpty() ? List.of(first) : List.copyOf(biggest);
    }
}
