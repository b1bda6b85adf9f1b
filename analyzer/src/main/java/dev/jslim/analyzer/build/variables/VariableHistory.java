package dev.jslim.analyzer.build.variables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that sets a variable in a stage, in order. What holds at one place is found in time that grows with the logarithm of the
 * number of settings, so that a file of thousands of ENV stays cheap.
 *
 * <p>To the builder ENV and ARG are settings of the same variable, and the later one wins ({@code dispatchEnv} and {@code dispatchArg}
 * in BuildKit's {@code dockerfile2llb/convert.go}). But only ENV becomes part of the image, and a stage that continues another one
 * begins with the image's variables once more.
 */
public final class VariableHistory {
    /** Before this time is everything. */
    public static final int END = Integer.MAX_VALUE;

    private final @Nullable VariableHistory parent;
    private final boolean open;
    private final Map<String, List<Setting>> settings = new HashMap<>();
    /** What the stages above say of the names that were asked for. */
    private final Map<String, @Nullable Setting> inherited = new HashMap<>();

    private int now;

    private record Setting(int time, Resolution value, boolean env) {}

    /**
     * Begins a history.
     *
     * @param parent of the stage that this one continues
     * @param open whether variables may exist that the text does not show, because an image below brings them
     */
    public VariableHistory(@Nullable VariableHistory parent, boolean open) {
        // A stage that sets nothing is passed over, so that a long chain of such stages costs nothing.
        this.parent = parent != null && parent.settings.isEmpty() ? parent.parent : parent;
        this.open = open;
    }

    /** Returns whether variables may exist that the text does not show. */
    public boolean open() {
        return open;
    }

    /** Returns the time of the next setting. */
    public int now() {
        return now;
    }

    /**
     * Adds a setting.
     *
     * @param env whether the image carries it
     */
    public void set(String name, Resolution value, boolean env) {
        List<Setting> trail = settings.get(name);
        if (trail == null) {
            trail = new ArrayList<>(2);
            settings.put(name, trail);
        }
        trail.add(new Setting(now++, value, env));
    }

    /** Returns the value that a word sees, or null. */
    public @Nullable Resolution visible(String name, int before) {
        Setting found = setting(name, before);
        return found == null ? null : found.value();
    }

    /** Returns whether what a word sees was set by ARG, so that the caller of the build may have passed another value. */
    public boolean isArgument(String name, int before) {
        Setting found = setting(name, before);
        return found != null && !found.env();
    }

    /** Returns what the image carries, by name. */
    public Map<String, Resolution> environment(int before) {
        Map<String, Resolution> all = new HashMap<>();
        int until = before;
        for (VariableHistory at = this; at != null; at = at.parent) {
            for (Map.Entry<String, List<Setting>> one : at.settings.entrySet()) {
                Setting found = last(one.getValue(), until, true);
                if (found != null) {
                    all.putIfAbsent(one.getKey(), found.value());
                }
            }
            until = END;
        }
        return all;
    }

    private @Nullable Setting setting(String name, int before) {
        Setting own = own(name, before, false);
        return own != null || parent == null ? own : inherited(name);
    }

    /** Returns the nearest ENV of the stages above, or if there is none the nearest ARG. */
    private @Nullable Setting inherited(String name) {
        if (inherited.containsKey(name)) {
            return inherited.get(name);
        }
        Setting argument = null;
        Setting found = null;
        for (VariableHistory above = parent; above != null && found == null; above = above.parent) {
            found = above.own(name, END, true);
            argument = argument == null ? above.own(name, END, false) : argument;
            if (found == null && above.inherited.containsKey(name)) {
                found = above.inherited.get(name);
                found = found == null || (!found.env() && argument != null) ? argument : found;
                break;
            }
        }
        found = found == null ? argument : found;
        inherited.put(name, found);
        return found;
    }

    private @Nullable Setting own(String name, int before, boolean env) {
        List<Setting> trail = settings.get(name);
        return trail == null ? null : last(trail, before, env);
    }

    private static @Nullable Setting last(List<Setting> trail, int before, boolean env) {
        int low = 0;
        int high = trail.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (trail.get(middle).time() < before) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int i = low - 1; i >= 0; i--) {
            if (!env || trail.get(i).env()) {
                return trail.get(i);
            }
        }
        return null;
    }
}
