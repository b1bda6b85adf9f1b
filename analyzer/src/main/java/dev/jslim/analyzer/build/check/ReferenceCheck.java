package dev.jslim.analyzer.build.check;

import dev.jslim.analyzer.build.BuildGraph;
import dev.jslim.analyzer.build.ImageReference;
import dev.jslim.analyzer.build.Integers;
import dev.jslim.analyzer.build.Mount;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Flag;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;

/**
 * What the builder refuses of {@code COPY --from} and of mounts {@code from} somewhere. To it a name is the last stage of that name, or
 * else an image; a number is a stage or, behind those, an image that was named so far.
 */
final class ReferenceCheck {
    private final BuildGraph graph;
    private final Words words;

    /** The images that were named so far, which to the builder are stages without a FROM. */
    private int images;

    private boolean ofTrigger;

    ReferenceCheck(BuildGraph graph, Words words) {
        this.graph = graph;
        this.words = words;
    }

    /**
     * Looks at an instruction that {@code stage} runs.
     *
     * @param trigger whether that comes from an ONBUILD; then, oddly, the stage may need itself
     */
    void check(Instruction instruction, Stage stage, boolean trigger) {
        ofTrigger = trigger;
        if (instruction instanceof Instruction.Copy copy && !copy.flags().isEmpty()) {
            Flag from = copy.flag("from");
            Word word = from == null ? null : from.value();
            String text = from == null ? "" : from.text();
            if (word != null && !text.isEmpty()) {
                copied(text, word, stage);
            }
        } else if (instruction instanceof Instruction.Run run) {
            for (Mount mount : Mount.of(run)) {
                mounted(mount.options().getOrDefault("from", ""), mount.span(), stage);
            }
        }
    }

    private void copied(String text, Word word, Stage stage) {
        if (!text.equals(word.literal())) {
            words.refuse(
                    word.span(),
                    "no variable is replaced in --from",
                    "name a stage there, and begin that with FROM and the variable");
            return;
        }
        long number = Integers.parse(text);
        if (number == Integers.NONE) {
            named(text, word.span(), stage, "copied from");
        } else if (number < 0 || number >= graph.stages().size() + images) {
            int last = graph.stages().size() - 1;
            words.refuse(
                    word.span(),
                    "there is no stage " + text,
                    last == 0
                            ? "name the stage or the image"
                            : "stages are counted from 0 to " + last + "; a name is clearer");
        } else if (number < graph.stages().size()) {
            stage(graph.stages().get((int) number), word.span(), stage, "copied from");
        }
    }

    private void mounted(String from, Span span, Stage stage) {
        // The parser has said that there may be no variables.
        if (from.isEmpty()) {
            images++;
        } else if (from.indexOf('$', 0, from.length() - 1) < 0) {
            named(from, span, stage, "mounted");
        }
    }

    private void named(String name, Span span, Stage stage, String what) {
        Stage target = graph.target(name);
        if (target != null) {
            stage(target, span, stage, what);
            return;
        }
        images++;
        if (ImageReference.parse(name) == null) {
            words.refuse(
                    span,
                    "'" + FromCheck.shown(name) + "' is neither a stage nor the name of an image",
                    "name a stage, or an image as name:tag in lower case");
        }
    }

    private void stage(Stage target, Span span, Stage stage, String what) {
        String name = target.name() == null ? String.valueOf(target.index()) : target.name();
        if (target.equals(stage)) {
            if (!ofTrigger) {
                words.refuse(span, "the stage needs itself", "name an earlier stage, or use RUN cp");
            }
        } else if (target.index() > stage.index()) {
            words.refuse(
                    span,
                    "stage " + name + " stands further down, and only those above can be " + what,
                    "move it above this stage; if it needs this one, let one of them do without the other");
        }
    }
}
