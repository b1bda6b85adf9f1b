package dev.jslim.tracer.sensor;

import dev.jslim.analyzer.evidence.Observation;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sensor's log. The application could write to it, too, so nothing in it is trusted: sizes are limited and every
 * field is checked. The format is described in {@code src/main/c/log.h}.
 */
public final class SensorLog {
    private static final int MAX_RECORDS = 10_000_000;
    private static final String VERSION = "1";

    /** How many bytes were written before the end mark; the application could have changed them since. */
    private static final String BYTES = "bytes=";

    private final LogLines lines;
    private final PhaseBoundaries phases;
    private final Map<Integer, String> executables = new HashMap<>();
    private final Map<Observation, Long> counts = new HashMap<>();
    /** What each F record became, in the order of the log: C records count on by that number. */
    private final List<@Nullable Observation> uses = new ArrayList<>();

    private final SortedMap<String, TreeSet<Integer>> systemCalls = new TreeMap<>();
    private final Set<String> degradations = new LinkedHashSet<>();
    private String engine = "";
    private String architecture = "";
    private boolean complete;

    private SensorLog(InputStream in, PhaseBoundaries phases) {
        this.lines = new LogLines(in);
        this.phases = phases;
    }

    /**
     * Reads a log to its end, without closing the stream.
     *
     * @throws dev.jslim.analyzer.JslimException.InputInvalid if it is not a sensor's log; the message has the line
     */
    public static SensorReport read(InputStream in, PhaseBoundaries phases) throws IOException {
        return new SensorLog(in, phases).read();
    }

    private SensorReport read() throws IOException {
        while (lines.next()) {
            record();
        }
        if (engine.isEmpty()) {
            throw lines.problem("the log is empty: the sensor did not start");
        }
        List<Observation> observations = new ArrayList<>(counts.size());
        counts.forEach((seen, count) -> observations.add(seen.withCount(count)));
        observations.sort(null);
        SortedMap<String, List<Integer>> calls = new TreeMap<>();
        systemCalls.forEach((abi, numbers) -> calls.put(abi, List.copyOf(numbers)));
        return new SensorReport(engine, observations, calls, List.copyOf(degradations), complete);
    }

    private void record() {
        String kind = lines.field(0);
        if (engine.isEmpty() != kind.equals("V")) {
            throw lines.problem(engine.isEmpty() ? "the log does not start with its version" : "a second version");
        }
        switch (kind) {
            case "V" -> version();
            case "P" -> executables.put(lines.number(1, Integer.MAX_VALUE), lines.field(2));
            case "F" -> use();
            case "C" -> count();
            case "S" ->
                systemCalls
                        .computeIfAbsent(abi(lines.number(1, 1)), _ -> new TreeSet<>())
                        .add(lines.number(2, 65_535));
            case "W" -> degradations.add(lines.field(1));
            case "Z" -> end();
            default -> throw lines.problem("unknown record " + kind);
        }
    }

    private void version() {
        if (!lines.field(1).equals(VERSION)) {
            throw lines.problem("the log has version " + lines.field(1) + ", not " + VERSION);
        }
        engine = lines.field(2);
        architecture = lines.field(3);
        if (engine.isEmpty()) {
            throw lines.problem("no engine is named");
        }
    }

    private void use() {
        if (uses.size() == MAX_RECORDS) {
            throw lines.problem("more than " + MAX_RECORDS + " records");
        }
        int program = lines.number(4, Integer.MAX_VALUE);
        String executable = executables.get(program);
        if (executable == null && program != 0) {
            throw lines.problem("executable " + program + " was not introduced");
        }
        Observation seen = LogUse.observation(
                lines, program == 0, executable == null ? "" : executable, phases.at(lines.offset()));
        uses.add(seen);
        if (seen != null) {
            counts.merge(seen, 1L, Long::sum);
        }
    }

    /** The first use is counted by its own record. */
    private void count() {
        int number = lines.number(1, uses.size());
        long times = lines.longNumber(2);
        Observation seen = number == 0 ? null : uses.get(number - 1);
        if (seen != null && times > 1) {
            counts.merge(seen, times - 1, Long::sum);
        }
    }

    private void end() {
        complete = true;
        String lost = "lost=";
        for (int i = 1; i < lines.fields(); i++) {
            String field = lines.field(i);
            if (field.startsWith(BYTES) && !field.equals(BYTES + lines.offset())) {
                throw lines.problem(
                        "the log was changed: its end should be at byte " + field.substring(BYTES.length()));
            }
            if (field.startsWith(lost) && !field.equals("lost=0")) {
                degradations.add(field.substring(lost.length()) + " uses could not be recorded");
            }
        }
    }

    private String abi(int number) {
        return number == 0 ? architecture : architecture.equals("aarch64") ? "arm" : "i386";
    }
}
