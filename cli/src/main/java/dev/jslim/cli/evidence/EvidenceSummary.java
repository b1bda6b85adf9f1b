package dev.jslim.cli.evidence;

import dev.jslim.analyzer.EnumWord;
import dev.jslim.analyzer.evidence.Completeness;
import dev.jslim.analyzer.evidence.ErrorNames;
import dev.jslim.analyzer.evidence.Evidence;
import dev.jslim.analyzer.evidence.Observation;
import dev.jslim.analyzer.evidence.Phase;
import dev.jslim.analyzer.evidence.Run;
import dev.jslim.analyzer.evidence.Use;
import dev.jslim.analyzer.image.Paths;
import java.io.IOException;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a file of evidence says, summed up.
 *
 * @param runs sorted by id
 * @param paths use to the number of paths that were found, by phase
 * @param failed the number of paths that were looked for in vain, by phase
 * @param programs that were executed
 * @param lookups {@code ERROR directory} to the names that were looked for there in vain
 * @param systemCalls ABI to the numbers of all runs
 */
public record EvidenceSummary(
        String image,
        String platform,
        List<Run> runs,
        Map<Use, Map<Phase, Integer>> paths,
        Map<Phase, Integer> failed,
        SortedSet<String> programs,
        SortedMap<String, SortedMap<String, SortedSet<String>>> lookups,
        SortedMap<String, SortedSet<Integer>> systemCalls,
        Completeness completeness) {
    /** Sums up. */
    public static EvidenceSummary of(Evidence evidence) {
        Map<Use, Map<Phase, SortedSet<String>>> found = new EnumMap<>(Use.class);
        Map<Phase, SortedSet<String>> failed = new EnumMap<>(Phase.class);
        SortedSet<String> programs = new TreeSet<>();
        SortedMap<String, SortedMap<String, SortedSet<String>>> lookups = new TreeMap<>();
        for (Observation seen : evidence.observations()) {
            if (seen.failed()) {
                failed.computeIfAbsent(seen.phase(), _ -> new TreeSet<>()).add(seen.path());
                lookups.computeIfAbsent(ErrorNames.name(seen.errno()), _ -> new TreeMap<>())
                        .computeIfAbsent(Paths.parent(seen.path()), _ -> new TreeSet<>())
                        .add(Paths.name(seen.path()));
                continue;
            }
            found.computeIfAbsent(seen.use(), _ -> new EnumMap<>(Phase.class))
                    .computeIfAbsent(seen.phase(), _ -> new TreeSet<>())
                    .add(seen.target());
            if (seen.use() == Use.EXECUTED) {
                programs.add(seen.target());
            }
        }
        Map<Use, Map<Phase, Integer>> paths = new EnumMap<>(Use.class);
        found.forEach((use, phases) -> paths.put(use, sizes(phases)));
        return new EvidenceSummary(
                evidence.image(),
                evidence.platform(),
                evidence.runs(),
                paths,
                sizes(failed),
                programs,
                lookups,
                calls(evidence.runs()),
                Completeness.of(evidence));
    }

    /** Prints it as text, json or markdown. */
    public void print(String format, PrintStream out) throws IOException {
        switch (format) {
            case "json" -> SummaryJson.write(this, out);
            case "markdown" -> new SummaryTables(this).all().forEach(table -> table.markdown(out));
            default -> {
                String gap = "";
                for (Table table : new SummaryTables(this).all()) {
                    out.print(gap);
                    table.text(out);
                    gap = "\n";
                }
            }
        }
    }

    private static Map<Phase, Integer> sizes(Map<Phase, SortedSet<String>> sets) {
        Map<Phase, Integer> sizes = new EnumMap<>(Phase.class);
        sets.forEach((phase, set) -> sizes.put(phase, set.size()));
        return sizes;
    }

    /** Returns the calls of all runs by their ABIs. */
    static SortedMap<String, SortedSet<Integer>> calls(List<Run> runs) {
        SortedMap<String, SortedSet<Integer>> calls = new TreeMap<>();
        for (Run run : runs) {
            run.systemCalls()
                    .forEach((abi, numbers) ->
                            calls.computeIfAbsent(abi, _ -> new TreeSet<>()).addAll(numbers));
        }
        return calls;
    }

    static String word(Enum<?> constant) {
        return EnumWord.of(constant);
    }
}
