package dev.jslim.analyzer.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sets of runs as the file has them: positions in its list of runs, counted from 0, such as {@code 0-3,7}. Ascending, and as short
 * as possible, so that a set has one spelling.
 */
final class RunRanges {
    private final List<Run> runs;
    private final Map<String, Integer> positions = new HashMap<>();
    private final IdentityHashMap<RunSet, String> texts = new IdentityHashMap<>();
    private final Map<String, RunSet> sets = new HashMap<>();

    /**
     * Begins with the runs that the positions mean.
     *
     * @param runs sorted by id
     */
    RunRanges(List<Run> runs) {
        this.runs = runs;
        for (int i = 0; i < runs.size(); i++) {
            positions.put(runs.get(i).id(), i);
        }
    }

    /** Returns the text of a set, or null if it is all runs. */
    @Nullable
    String text(RunSet set) {
        return set.size() == runs.size() ? null : texts.computeIfAbsent(set, this::write);
    }

    /** Returns the set that the text stands for, which is all runs if it is null; null if it is no such text. */
    @Nullable
    RunSet set(@Nullable String text) {
        String key = text == null ? "all" : text;
        RunSet known = sets.get(key);
        if (known == null) {
            known = text == null ? RunSet.of(runs) : read(text);
            if (known == null || (text != null && !text.equals(text(known)))) {
                return null;
            }
            sets.put(key, known);
        }
        return known;
    }

    private String write(RunSet set) {
        StringBuilder text = new StringBuilder();
        List<String> ids = set.ids();
        for (int i = 0; i < ids.size(); ) {
            int first = position(ids.get(i));
            int last = first;
            for (i++; i < ids.size() && position(ids.get(i)) == last + 1; i++) {
                last++;
            }
            text.append(text.isEmpty() ? "" : ",").append(first);
            if (last > first) {
                text.append('-').append(last);
            }
        }
        return text.toString();
    }

    private int position(String id) {
        return positions.getOrDefault(id, -1);
    }

    private @Nullable RunSet read(String text) {
        List<String> ids = new ArrayList<>();
        for (String range : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            int dash = range.indexOf('-');
            int first = number(dash < 0 ? range : range.substring(0, dash));
            int last = dash < 0 ? first : number(range.substring(dash + 1));
            if (first < 0 || last < first || last >= runs.size() || ids.size() > runs.size()) {
                return null;
            }
            for (int i = first; i <= last; i++) {
                ids.add(runs.get(i).id());
            }
        }
        return new RunSet(ids);
    }

    /** Returns the number, or −1 if it is none. */
    private static int number(String digits) {
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i > 6) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return digits.isEmpty() ? -1 : value;
    }
}
