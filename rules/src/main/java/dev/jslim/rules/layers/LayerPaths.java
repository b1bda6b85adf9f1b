package dev.jslim.rules.layers;

import dev.jslim.analyzer.build.CleanPath;
import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.command.RunCommands;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Paths in the image as the instructions of one stage name them. What is relative to the working directory of the base image begins
 * with {@code ./}; where the text does not tell a path, it is null.
 */
final class LayerPaths {
    private LayerPaths() {}

    /**
     * A file or directory that COPY or ADD puts somewhere.
     *
     * @param source as the instruction names it
     * @param path where it is then; of a directory, where its content is
     * @param file whether the destination shows that it can only be a file
     */
    record Placed(Instruction instruction, String source, String path, boolean file) {}

    /** Returns what a COPY or ADD puts where, as far as its words are literal. */
    static List<Placed> placed(Instruction instruction, RuleContext context) {
        List<Word> sources = List.of();
        Word destination = null;
        if (instruction instanceof Instruction.Copy copy && copy.heredocs().isEmpty()) {
            sources = copy.sources();
            destination = copy.destination();
        } else if (instruction instanceof Instruction.Add add && add.heredocs().isEmpty()) {
            sources = add.sources();
            destination = add.destination();
        }
        String to = destination == null ? null : known(destination, instruction, context);
        String base = to == null ? null : absolute(to, instruction, context);
        if (to == null || base == null) {
            return List.of();
        }
        boolean directory = sources.size() > 1 || to.endsWith("/") || to.equals(".") || to.endsWith("/.");
        List<Placed> placed = new ArrayList<>();
        for (Word word : sources) {
            String source = known(word, instruction, context);
            if (source != null && source.indexOf('*') < 0 && source.indexOf('?') < 0 && source.indexOf('[') < 0) {
                boolean content = source.endsWith("/") || source.equals(".") || source.endsWith("/.");
                String name = source.substring(source.lastIndexOf('/') + 1);
                placed.add(
                        directory && !content
                                ? new Placed(instruction, source, join(base, name), true)
                                : new Placed(instruction, source, base, !content && name.indexOf('.') > 0));
            }
        }
        return placed;
    }

    /** Returns the path that an argument of a command means; null also behind a {@code cd}. */
    static @Nullable String of(ShellWord word, Invocation invocation, RunCommands commands, RuleContext context) {
        if (!(commands.value(invocation, word) instanceof Resolution.Resolved(String text)) || text.isEmpty()) {
            return null;
        }
        boolean moved = !text.startsWith("/") && (commands.runs("cd") || commands.runs("pushd"));
        return moved || text.startsWith("~") ? null : absolute(text, commands.run(), context);
    }

    /** Returns a path without dots; null where the working directory is not known. */
    static @Nullable String absolute(String path, Instruction instruction, RuleContext context) {
        if (path.startsWith("/")) {
            return join("", path);
        }
        Resolution directory = context.graph().stateAt(instruction).workdir();
        if (directory instanceof Resolution.Resolved(String known)) {
            return join(known.equals("/") ? "" : known, path);
        }
        var stage = context.graph().stageOf(instruction);
        boolean moved = stage == null
                || context.graph().workdirAt(stage, instruction.span().start()) != null;
        return moved ? null : join(".", path);
    }

    /** Returns {@code path} below {@code base} without dots and doubled slashes; {@code /} for the root. */
    static String join(String base, String path) {
        String below = CleanPath.inContext(path);
        return below.isEmpty() ? (base.isEmpty() ? "/" : base) : base + "/" + below;
    }

    private static @Nullable String known(Word word, Instruction instruction, RuleContext context) {
        return context.graph().expand(word, instruction) instanceof Resolution.Resolved(String text) && !text.isEmpty()
                ? text
                : null;
    }
}
