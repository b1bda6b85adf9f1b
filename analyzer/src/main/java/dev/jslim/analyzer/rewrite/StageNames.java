package dev.jslim.analyzer.rewrite;

import dev.jslim.analyzer.build.Base;
import dev.jslim.analyzer.build.BuildGraph;
import dev.jslim.analyzer.build.Stage;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names for stages that mean nothing else yet. */
public final class StageNames {
    private StageNames() {}

    /** Returns the name of the stage, or the first of {@code wishes} that names neither a stage nor a base image of the file. */
    public static String of(BuildGraph graph, Stage stage, String... wishes) {
        String own = stage.name();
        return own != null ? own : free(graph, wishes);
    }

    /** Returns the first of {@code wishes} that is free; the last one is numbered if none is. */
    public static String free(BuildGraph graph, String... wishes) {
        Set<String> taken = taken(graph);
        for (String wish : wishes) {
            if (!taken.contains(wish)) {
                return wish;
            }
        }
        String last = wishes[wishes.length - 1];
        int number = 2;
        while (taken.contains(last + number)) {
            number++;
        }
        return last + number;
    }

    private static Set<String> taken(BuildGraph graph) {
        Set<String> taken = new HashSet<>();
        taken.add("scratch");
        for (Stage stage : graph.stages()) {
            String name = stage.name();
            if (name != null) {
                taken.add(name.toLowerCase(Locale.ROOT));
            }
            if (stage.base() instanceof Base.External external) {
                taken.add(external.text().orElse(""));
            }
        }
        return taken;
    }
}
