package dev.jslim.analyzer.evidence.strace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who made which process, in the order of the log: numbers are used again. */
final class StraceFamily {
    private static final Set<String> MAKING = Set.of("clone", "clone2", "clone3", "fork", "vfork");

    /**
     * How a process came to be.
     *
     * @param flags of the call
     */
    record Birth(int parent, String flags) {}

    private final Map<Integer, Deque<Birth>> births = new HashMap<>();
    private final Map<Integer, String> unfinished = new HashMap<>();

    void note(StraceLine line) {
        String text = line.text();
        int open = text.indexOf('(');
        if (text.startsWith("<... ")) {
            int space = text.indexOf(' ', 5);
            String begun = unfinished.remove(unfinished.containsKey(line.pid()) ? line.pid() : 0);
            if (begun != null && space > 0 && MAKING.contains(text.substring(5, space))) {
                birth(line.pid(), begun + text.substring(text.indexOf('>') + 1));
            }
        } else if (open > 0 && MAKING.contains(text.substring(0, open))) {
            if (text.endsWith("<unfinished ...>")) {
                unfinished.put(line.pid(), text.substring(0, text.length() - "<unfinished ...>".length()));
            } else {
                birth(line.pid(), text);
            }
        }
    }

    @Nullable
    Birth birth(int child) {
        Deque<Birth> some = births.get(child);
        return some == null ? null : some.pollFirst();
    }

    Set<Integer> children() {
        return births.keySet();
    }

    private void birth(int parent, String call) {
        int equals = call.lastIndexOf(" = ");
        StraceResult result = equals < 0 ? null : StraceResult.of(call.substring(equals + 1));
        if (result != null && result.value() > 0) {
            births.computeIfAbsent(result.value(), _ -> new ArrayDeque<>()).add(new Birth(parent, call));
        }
    }
}
