package dev.jslim.dist;

import java.util.ArrayList;
import java.util.List;

/**
 * The classes of one run, as the JVM logs them: {@code [0.012s][info][class,load] NAME source: WHERE}.
 *
 * @param cached those that came out of a cache
 * @param others those that were read, checked and linked, or made at run time
 */
record LoadedClasses(List<String> cached, List<String> others) {
    static LoadedClasses of(List<String> log) {
        List<String> cached = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String line : log) {
            int source = line.indexOf(" source: ");
            if (source >= 0) {
                String name = line.substring(line.lastIndexOf(']', source) + 1, source)
                        .strip();
                (line.indexOf("shared objects file", source) >= 0 ? cached : others).add(name);
            }
        }
        return new LoadedClasses(List.copyOf(cached), List.copyOf(others));
    }

    /** Returns all of them. */
    List<String> all() {
        List<String> all = new ArrayList<>(cached);
        all.addAll(others);
        return all;
    }
}
