package dev.jslim.cli.evidence;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.jslim.analyzer.evidence.ErrorNames;
import dev.jslim.analyzer.evidence.Evidence;
import dev.jslim.analyzer.evidence.Observation;
import dev.jslim.analyzer.evidence.Phase;
import dev.jslim.analyzer.evidence.SystemCallNames;
import dev.jslim.analyzer.evidence.Use;
import dev.jslim.analyzer.image.PathBytes;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What only one of two evidences has. A use is a path, what was done with it and whether it was there; by whom, how often and in
 * which phase differ from run to run and make no difference.
 *
 * @param gone uses that only the first has
 * @param added uses that only the second has
 * @param goneCalls system calls that only the first has
 * @param addedCalls system calls that only the second has
 */
public record EvidenceDiff(List<Change> gone, List<Change> added, List<String> goneCalls, List<String> addedCalls) {
    /** A use, and the first phase in which it happened. */
    public record Change(Phase phase, String path, Use use, int errno) {
        private static final Comparator<Change> ORDER = Comparator.comparing(Change::phase)
                .thenComparing(Change::path)
                .thenComparing(Change::use)
                .thenComparingInt(Change::errno);

        List<String> cells() {
            return List.of(
                    EvidenceSummary.word(phase),
                    PathBytes.shown(path),
                    EvidenceSummary.word(use),
                    errno == 0 ? "" : ErrorNames.name(errno));
        }
    }

    private record Key(String path, Use use, int errno) {}

    /** Compares. */
    public static EvidenceDiff of(Evidence first, Evidence second) {
        return new EvidenceDiff(
                only(first, second), only(second, first), onlyCalls(first, second), onlyCalls(second, first));
    }

    /**
     * Returns whether the second evidence has uses that the first has not.
     *
     * @param failures whether lookups that failed count: if not, only what was there
     */
    public boolean hasNewUses(boolean failures) {
        return added.stream().anyMatch(change -> failures || change.errno() == 0);
    }

    /** Prints it as text, json or markdown; as text, nothing if there is no difference. */
    public void print(String format, PrintStream out) throws IOException {
        switch (format) {
            case "json" -> json(out);
            case "markdown" -> tables().forEach(table -> table.markdown(out));
            default -> tables().forEach(table -> table.text(out));
        }
    }

    private List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        uses("Only in the first", gone, tables);
        uses("Only in the second", added, tables);
        calls("System calls only in the first", goneCalls, tables);
        calls("System calls only in the second", addedCalls, tables);
        return tables;
    }

    private static void uses(String title, List<Change> changes, List<Table> tables) {
        if (!changes.isEmpty()) {
            tables.add(new Table(
                    title,
                    List.of("phase", "path", "use", "error"),
                    changes.stream().map(Change::cells).toList()));
        }
    }

    private static void calls(String title, List<String> calls, List<Table> tables) {
        if (!calls.isEmpty()) {
            tables.add(Table.lines(title, List.of(String.join(", ", calls))));
        }
    }

    private void json(PrintStream out) throws IOException {
        try (JsonGenerator json = SummaryJson.generator(out)) {
            json.writeStartObject();
            write(json, "onlyInFirst", gone, goneCalls);
            write(json, "onlyInSecond", added, addedCalls);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void write(JsonGenerator json, String field, List<Change> changes, Collection<String> calls)
            throws IOException {
        json.writeObjectFieldStart(field);
        json.writeArrayFieldStart("uses");
        for (Change change : changes) {
            json.writeStartObject();
            json.writeStringField("phase", EvidenceSummary.word(change.phase()));
            json.writeStringField("path", change.path());
            json.writeStringField("use", EvidenceSummary.word(change.use()));
            if (change.errno() != 0) {
                json.writeNumberField("errno", change.errno());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("systemCalls");
        for (String call : calls) {
            json.writeString(call);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static List<Change> only(Evidence one, Evidence other) {
        Map<Key, Change> changes = new HashMap<>();
        Set<Key> known = new HashSet<>();
        other.observations().forEach(seen -> known.add(key(seen)));
        for (Observation seen : one.observations()) {
            Key key = key(seen);
            if (!known.contains(key)) {
                Change change = new Change(seen.phase(), key.path(), key.use(), key.errno());
                changes.merge(key, change, (a, b) -> a.phase().compareTo(b.phase()) <= 0 ? a : b);
            }
        }
        List<Change> sorted = new ArrayList<>(changes.values());
        sorted.sort(Change.ORDER);
        return List.copyOf(sorted);
    }

    private static Key key(Observation seen) {
        return new Key(seen.path(), seen.use(), seen.errno());
    }

    private static List<String> onlyCalls(Evidence one, Evidence other) {
        SortedMap<String, SortedSet<Integer>> known = EvidenceSummary.calls(other.runs());
        List<String> only = new ArrayList<>();
        EvidenceSummary.calls(one.runs()).forEach((abi, numbers) -> {
            SortedSet<Integer> rest = new TreeSet<>(numbers);
            rest.removeAll(known.getOrDefault(abi, new TreeSet<>()));
            rest.forEach(number -> only.add(abi + " " + SystemCallNames.of(abi).name(number)));
        });
        return only;
    }
}
