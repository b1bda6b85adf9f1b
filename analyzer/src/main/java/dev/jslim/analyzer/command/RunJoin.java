package dev.jslim.analyzer.command;

import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.Script;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Comment;
import dev.jslim.grammar.syntax.Dockerfile;
import dev.jslim.grammar.syntax.Flag;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes one RUN of two that follow each other. */
public final class RunJoin {
    /** What changes the shell that runs it, so that the commands of the next RUN would notice. */
    private static final Set<String> STATEFUL = Set.of(
            "cd",
            "pushd",
            "popd",
            "set",
            "unset",
            "export",
            "readonly",
            "declare",
            "typeset",
            "local",
            "alias",
            "unalias",
            "source",
            ".",
            "eval",
            "exec",
            "exit",
            "return",
            "break",
            "continue",
            "trap",
            "umask",
            "ulimit",
            "shopt",
            "shift",
            "read",
            "getopts",
            "mapfile",
            "readarray",
            "hash",
            "enable",
            "let",
            "builtin",
            "command");

    private RunJoin() {}

    /** Returns whether two instructions have the same flags, in whatever order. */
    public static boolean sameFlags(Instruction first, Instruction second) {
        return flags(first).equals(flags(second));
    }

    /**
     * Returns an edit that joins two RUNs with {@code &&} in the style of the first, all comments kept; applied to a row of RUNs, the
     * edits make one of them all. It is null where the result would not do the same, or that is not sure:
     *
     * <ul>
     *   <li>anything but comments stands between them, or a comment there is addressed to a linter
     *   <li>their flags differ, or one is a JSON array, has a here-document or is in another language than the shell's
     *   <li>the first changes its shell (directory, variables, options, functions), may end it, leaves a job in the background or
     *       ends in more than its last command
     *   <li>the second would run in part although the first has failed
     * </ul>
     */
    public static @Nullable TextEdit edit(Dockerfile file, Instruction.Run first, Instruction.Run second) {
        Script before = script(first);
        Script after = script(second);
        if (before == null
                || after == null
                || !sameFlags(first, second)
                || !leavesNothing(first, before)
                || !isOneStep(after)) {
            return null;
        }
        int from = first.span().end();
        int to = after.commands().getFirst().span().start();
        Span gap = new Span(from, to);
        List<Comment> comments = file.comments(gap);
        StringBuilder kept = new StringBuilder();
        for (Comment comment : comments) {
            if (isForLinters(comment.text())) {
                return null;
            }
            kept.append(file.source().slice(comment.span()))
                    .append(file.source().lineBreak());
        }
        boolean adjacent = isBlank(file, new Span(gap.start(), second.span().start()), comments);
        return adjacent
                ? TextEdit.replace(gap, RunEdits.link(file, first, first.span().end(), kept.toString()))
                : null;
    }

    private static Set<String> flags(Instruction instruction) {
        Set<String> flags = new HashSet<>();
        for (Flag flag : instruction.flags()) {
            flags.add(flag.name() + "=" + flag.text());
        }
        return flags;
    }

    private static @Nullable Script script(Instruction.Run run) {
        boolean joinable = run.form() instanceof CommandForm.ShellForm shell
                && run.heredocs().isEmpty()
                && !shell.script().commands().isEmpty()
                && shell.script().opaque().isEmpty();
        return joinable ? ((CommandForm.ShellForm) run.form()).script() : null;
    }

    private static boolean leavesNothing(Instruction.Run run, Script script) {
        if (script.commands().getLast().span().end() != run.span().end()) {
            return false;
        }
        List<Span> subshells = new ArrayList<>();
        for (Command item : script.commands()) {
            for (Command command : item instanceof Command.AndOr list ? list.commands() : List.of(item)) {
                if (command instanceof Command.Background
                        || command instanceof Command.Function
                        || command instanceof Command.Coprocess
                        || command instanceof Command.For) {
                    return false;
                }
                if (command instanceof Command.Subshell) {
                    subshells.add(command.span());
                }
            }
        }
        int subshell = 0;
        for (Command.Simple command : script.simpleCommands()) {
            while (subshell < subshells.size()
                    && subshells.get(subshell).end() <= command.span().start()) {
                subshell++;
            }
            boolean inside =
                    subshell < subshells.size() && subshells.get(subshell).contains(command.span());
            String program = command.program();
            if (!inside && (command.words().isEmpty() || (program != null && STATEFUL.contains(program)))) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing of a script is run if what {@code &&} puts before it fails. */
    private static boolean isOneStep(Script script) {
        Command only = script.commands().getFirst();
        return script.commands().size() == 1
                && !(only instanceof Command.Background)
                && !(only instanceof Command.Function)
                && !(only instanceof Command.Coprocess)
                && !(only instanceof Command.AndOr list && list.operators().contains(Command.Operator.OR));
    }

    /** A comment above an instruction speaks of the instruction: inside the joined one it would speak of nothing or of too much. */
    private static boolean isForLinters(String comment) {
        return comment.startsWith("hadolint ") || comment.startsWith("jslim:") || comment.startsWith("shellcheck ");
    }

    private static boolean isBlank(Dockerfile file, Span gap, List<Comment> comments) {
        int at = gap.start();
        for (Comment comment : comments) {
            if (comment.span().start() < gap.end()) {
                if (!file.source().slice(new Span(at, comment.span().start())).isBlank()) {
                    return false;
                }
                at = comment.span().end();
            }
        }
        return file.source().slice(new Span(at, gap.end())).isBlank();
    }
}
