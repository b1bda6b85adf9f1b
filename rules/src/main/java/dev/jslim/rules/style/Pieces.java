package dev.jslim.rules.style;

import dev.jslim.grammar.source.Node;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.KeyValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of an instruction that the builder tells apart by blanks, however many; shell text is one part. */
final class Pieces {
    private final List<Node> found = new ArrayList<>();

    private Pieces() {}

    /** Returns them in order, or none for an instruction that was not understood. */
    static List<Node> of(Instruction instruction) {
        Pieces pieces = new Pieces();
        if (!(instruction instanceof Instruction.Unknown)) {
            pieces.add(instruction.keyword());
            for (Node flag : instruction.flags()) {
                pieces.add(flag);
            }
            pieces.arguments(instruction);
        }
        return pieces.found;
    }

    private void add(@Nullable Node node) {
        if (node != null) {
            found.add(node);
        }
    }

    private void arguments(Instruction instruction) {
        if (instruction instanceof Instruction.From from) {
            add(from.image());
            add(from.as());
            add(from.name());
        } else if (instruction instanceof Instruction.Copy copy) {
            words(copy.json(), copy.sources());
            words(copy.json(), List.of(copy.destination()));
        } else if (instruction instanceof Instruction.Add add) {
            words(add.json(), add.sources());
            words(add.json(), List.of(add.destination()));
        } else if (instruction instanceof Instruction.Env env) {
            pairs(env.pairs());
        } else if (instruction instanceof Instruction.Label label) {
            pairs(label.pairs());
        } else if (instruction instanceof Instruction.Arg arg) {
            found.addAll(arg.declarations());
        } else if (instruction instanceof Instruction.Expose expose) {
            found.addAll(expose.ports());
        } else if (instruction instanceof Instruction.Volume volume) {
            words(volume.json(), volume.paths());
        } else if (instruction instanceof Instruction.User user) {
            add(user.user());
        } else if (instruction instanceof Instruction.Workdir workdir) {
            add(workdir.path());
        } else if (instruction instanceof Instruction.StopSignal stop) {
            add(stop.signal());
        } else if (instruction instanceof Instruction.Run run) {
            add(run.form());
        } else if (instruction instanceof Instruction.Cmd cmd) {
            add(cmd.form());
        } else if (instruction instanceof Instruction.Entrypoint entrypoint) {
            add(entrypoint.form());
        } else if (instruction instanceof Instruction.Shell shell) {
            add(shell.form());
        } else if (instruction instanceof Instruction.Healthcheck check) {
            add(check.type());
            add(check.form());
        } else if (instruction instanceof Instruction.OnBuild onBuild) {
            found.addAll(of(onBuild.trigger()));
        }
    }

    /** Blanks in an array mean nothing either, but stand beside its brackets and commas. */
    private void words(boolean json, List<? extends Node> words) {
        if (!json) {
            found.addAll(words);
        }
    }

    private void pairs(List<KeyValue> pairs) {
        for (KeyValue pair : pairs) {
            if (pair.legacy()) {
                add(pair.key());
                add(pair.value());
            } else {
                add(pair);
            }
        }
    }
}
