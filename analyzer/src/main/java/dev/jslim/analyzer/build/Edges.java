package dev.jslim.analyzer.build;

import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.grammar.syntax.Flag;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a stage needs.
 *
 * @see <a href="https://github.com/moby/buildkit/blob/master/frontend/dockerfile/dockerfile2llb/convert.go">toCommand</a> and
 *     {@code detectRunMount} beside it
 */
final class Edges {
    private final List<Stage> stages;
    /** By name in lower case; of several stages of one name the last, also for those between them. */
    private final Map<String, Stage> byName;

    Edges(List<Stage> stages, Map<String, Stage> byName) {
        this.stages = stages;
        this.byName = byName;
    }

    List<Edge> of(Stage stage, List<Instruction> triggers) {
        List<Edge> edges = new ArrayList<>();
        if (stage.from() != null) {
            edges.add(
                    new Edge(Edge.Kind.FROM, stage.from(), stage.from().image().span(), stage.base()));
        }
        for (Instruction trigger : triggers) {
            add(trigger, edges);
        }
        for (Instruction instruction : stage.instructions()) {
            add(instruction, edges);
        }
        return edges;
    }

    private void add(Instruction instruction, List<Edge> edges) {
        if (instruction instanceof Instruction.Copy copy) {
            Flag from = copy.flag("from");
            Word value = from == null ? null : from.value();
            String text = from == null ? "" : from.text();
            Base target = text.isEmpty() ? null : copied(text);
            if (value != null && target != null) {
                edges.add(new Edge(Edge.Kind.COPY, copy, value.span(), target));
            }
        } else if (instruction instanceof Instruction.Run run && !run.flags().isEmpty()) {
            for (Mount mount : Mount.of(run)) {
                String from = mount.option("from");
                if (from != null && !from.isEmpty()) {
                    edges.add(new Edge(Edge.Kind.MOUNT, run, mount.span(), named(from)));
                }
            }
        }
    }

    /** Returns what COPY means by a word, or null if it is a number that no stage has. */
    private @Nullable Base copied(String text) {
        long number = Integers.parse(text);
        if (number == Integers.NONE) {
            return named(text);
        }
        return number >= 0 && number < stages.size() ? new Base.EarlierStage(stages.get((int) number)) : null;
    }

    private Base named(String text) {
        Stage stage = byName.get(text.toLowerCase(Locale.ROOT));
        if (stage != null) {
            return new Base.EarlierStage(stage);
        }
        return text.equals("scratch")
                ? new Base.Scratch()
                : new Base.External(Resolution.of(text), ImageReference.parse(text));
    }
}
