package dev.jslim.rules.runtime;

import dev.jslim.analyzer.build.BuildState;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a container of the final image starts.
 *
 * @param instruction the ENTRYPOINT, or the CMD where there is none
 * @param program the file name of its first word, behind {@code exec}; empty if that is not literal
 */
record Started(Instruction instruction, String program) {
    /** Returns what the image of a stage starts, or null if the text does not say it. */
    static @Nullable Started of(Stage stage, RuleContext context) {
        BuildState state = context.graph().stateAfter(stage);
        Instruction.Entrypoint entrypoint = state.entrypoint();
        Instruction.Cmd cmd = state.cmd();
        if (entrypoint != null) {
            return new Started(entrypoint, program(entrypoint.form()));
        }
        return cmd == null ? null : new Started(cmd, program(cmd.form()));
    }

    /** Returns the program as written, or null in the form that a shell reads, or where there is none. */
    @Nullable
    Word word() {
        CommandForm form = instruction instanceof Instruction.Entrypoint entrypoint
                ? entrypoint.form()
                : instruction instanceof Instruction.Cmd cmd ? cmd.form() : null;
        return form instanceof CommandForm.ExecForm exec && !exec.arguments().isEmpty()
                ? exec.arguments().getFirst()
                : null;
    }

    /** Returns the absolute path of a program, or null if it is looked for in PATH or the text does not say where. */
    static @Nullable String path(Word program, Stage stage, RuleContext context) {
        String path = program.literal();
        if (path == null || path.startsWith("/")) {
            return path;
        }
        return path.startsWith("./")
                        && context.graph().stateAfter(stage).workdir() instanceof Resolution.Resolved(String directory)
                ? directory + path.substring(directory.endsWith("/") ? 2 : 1)
                : null;
    }

    /** Returns an edit that puts a line before {@code stage} says what to start, or at its end where another stage says it. */
    TextEdit before(Stage stage, String line, RuleContext context) {
        String lineBreak = context.source().lineBreak();
        return stage.span().contains(instruction.span())
                ? TextEdit.insert(instruction.span().start(), line + lineBreak)
                : TextEdit.insert(stage.span().end(), lineBreak + line);
    }

    /** Returns the file name of the first word of a command that is no shell's own; empty if that is not literal. */
    static String program(CommandForm form) {
        String path = null;
        if (form instanceof CommandForm.ExecForm exec) {
            path = exec.arguments().isEmpty()
                    ? null
                    : exec.arguments().getFirst().literal();
        } else if (form instanceof CommandForm.ShellForm shell
                && !shell.script().commands().isEmpty()
                && shell.script().commands().getFirst() instanceof Command.Simple simple) {
            List<dev.jslim.grammar.shell.ShellWord> words = simple.words();
            boolean exec = words.size() > 1 && "exec".equals(words.getFirst().literal());
            path = words.isEmpty() ? null : words.get(exec ? 1 : 0).literal();
        }
        return path == null ? "" : path.substring(path.lastIndexOf('/') + 1);
    }
}
