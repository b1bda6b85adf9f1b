package dev.jslim.rules.metadata;

import dev.jslim.analyzer.build.Base;
import dev.jslim.analyzer.build.BuildGraph;
import dev.jslim.analyzer.build.Edge;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.KeyValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which stages somebody gets as an image, and which labels of the schema each stage has. A stage that no other one continues or
 * copies from is there to be built for itself, be it by {@code --target}.
 */
final class Images {
    private final boolean[] image;
    private final boolean[] within;
    private final List<Set<String>> labels = new ArrayList<>();

    private Images(BuildGraph graph, Set<String> schema) {
        List<Stage> stages = graph.stages();
        boolean[] used = new boolean[stages.size()];
        for (Stage stage : stages) {
            for (Edge edge : graph.edges(stage)) {
                if (edge.target() instanceof Base.EarlierStage(Stage needed)) {
                    used[needed.index()] = true;
                }
            }
        }
        image = new boolean[used.length];
        within = new boolean[used.length];
        for (Stage stage : stages) {
            image[stage.index()] = !used[stage.index()];
            for (Stage at = stage; image[stage.index()] && at != null && !within[at.index()]; at = at.parent()) {
                within[at.index()] = true;
            }
            labels.add(labels(stage, graph, schema));
        }
    }

    /** Returns what holds for the file of {@code context}. */
    static Images of(RuleContext context) {
        Images known = context.remembered(Images.class);
        if (known == null) {
            known = new Images(context.graph(), context.settings().labels().keySet());
            context.remember(known);
        }
        return known;
    }

    /** Returns whether a stage is an image that somebody gets. */
    boolean isImage(Stage stage) {
        return image[stage.index()];
    }

    /** Returns whether what a stage says of itself is part of such an image; what stands outside of all stages counts as such. */
    boolean isWithin(@Nullable Stage stage) {
        return stage == null || within[stage.index()];
    }

    /** Returns which labels of the schema a stage has, those that it inherits among them. */
    Set<String> labels(Stage stage) {
        return labels.get(stage.index());
    }

    private Set<String> labels(Stage stage, BuildGraph graph, Set<String> schema) {
        Stage parent = stage.parent();
        Set<String> inherited = parent == null ? Set.of() : labels.get(parent.index());
        Set<String> own = new HashSet<>();
        for (Instruction instruction : graph.triggers(stage)) {
            add(instruction, graph, schema, own);
        }
        for (Instruction instruction : stage.instructions()) {
            add(instruction instanceof Instruction.OnBuild later ? later.trigger() : instruction, graph, schema, own);
        }
        if (inherited.containsAll(own)) {
            return inherited;
        }
        own.addAll(inherited);
        return own;
    }

    /** A name that only the build tells may be any of the schema. */
    private static void add(Instruction instruction, BuildGraph graph, Set<String> schema, Set<String> found) {
        if (schema.isEmpty() || !(instruction instanceof Instruction.Label label)) {
            return;
        }
        for (KeyValue pair : label.pairs()) {
            Resolution name = graph.expand(pair.key(), label);
            if (!(name instanceof Resolution.Resolved(String text))) {
                found.addAll(schema);
            } else if (schema.contains(text)) {
                found.add(text);
            }
        }
    }
}
