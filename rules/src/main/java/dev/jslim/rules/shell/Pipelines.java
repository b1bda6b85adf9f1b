package dev.jslim.rules.shell;

import dev.jslim.grammar.shell.Assignment;
import dev.jslim.grammar.shell.CaseItem;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.Script;
import dev.jslim.grammar.shell.ShellPart;
import dev.jslim.grammar.shell.ShellWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for pipelines whose left side may fail. */
final class Pipelines {
    private static final Set<String> SURE =
            Set.of("echo", "printf", "yes", "true", ":", "cat", "env", "set", "pwd", "date", "uname", "whoami", "id");

    private Pipelines() {}

    /** Returns whether a shell, as SHELL names it, is told to fail where a part of a pipeline fails. */
    static boolean hasPipefail(List<String> shell, BaseShell base) {
        if (shell.isEmpty()) {
            return false;
        }
        String path = shell.getFirst().toLowerCase(Locale.ROOT).replace('\\', '/');
        String program = path.substring(path.lastIndexOf('/') + 1);
        // PowerShell, cmd and whatever else has its own rules.
        boolean knows =
                program.equals("sh") ? base == BaseShell.ASH || base == BaseShell.BASH : !program.equals("dash");
        boolean shellLike = (program.endsWith("sh") && !program.equals("pwsh")) || program.equals("busybox");
        return knows && (!shellLike || asks(shell));
    }

    private static boolean asks(List<String> words) {
        for (int i = 1; i < words.size(); i++) {
            boolean option =
                    words.get(i - 1).startsWith("-") && words.get(i - 1).endsWith("o");
            if (option && words.get(i).equals("pipefail")) {
                return true;
            }
        }
        return false;
    }

    /** Returns the first part of a pipeline that may fail unseen, or null. */
    static @Nullable Command unsafe(Script script) {
        for (Command command : script.commands()) {
            if (setsPipefail(command)) {
                return null;
            }
            Command found = unsafe(command);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Command unsafe(Command command) {
        if (command instanceof Command.Pipeline pipeline) {
            return ofPipeline(pipeline);
        }
        if (command instanceof Command.Simple simple && simple.words().isEmpty()) {
            for (Assignment assignment : simple.assignments()) {
                Command found = ofSubstitution(assignment.value().parts());
                if (found != null) {
                    return found;
                }
            }
        }
        if (command instanceof Command.AndOr list) {
            for (int i = 0; i < list.commands().size(); i++) {
                Command each = list.commands().get(i);
                if (setsPipefail(each)) {
                    return null;
                }
                boolean handled =
                        i < list.operators().size() && list.operators().get(i) == Command.Operator.OR;
                Command found = handled ? null : unsafe(each);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
        Script body = command instanceof Command.Group group
                ? group.body()
                : command instanceof Command.Subshell subshell
                        ? subshell.body()
                        : command instanceof Command.For loop
                                ? loop.body()
                                : command instanceof Command.While loop ? loop.body() : null;
        if (body != null) {
            return unsafe(body);
        }
        if (command instanceof Command.Case choice) {
            for (CaseItem item : choice.items()) {
                Command found = unsafe(item.body());
                if (found != null) {
                    return found;
                }
            }
        }
        if (command instanceof Command.If choice) {
            for (Script branch : choice.branches()) {
                Command found = unsafe(branch);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** The status of an assignment is that of its substitution; where this is the argument of a command, nobody looks at it. */
    private static @Nullable Command ofSubstitution(List<ShellPart> parts) {
        for (ShellPart part : parts) {
            Command found = part instanceof ShellPart.Substitution substitution
                    ? unsafe(substitution.script())
                    : part instanceof ShellPart.DoubleQuoted quoted ? ofSubstitution(quoted.parts()) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Command ofPipeline(Command.Pipeline pipeline) {
        for (int i = 0; i + 1 < pipeline.commands().size(); i++) {
            Command part = pipeline.commands().get(i);
            String program = part instanceof Command.Simple simple ? simple.program() : null;
            if (program == null || !SURE.contains(program)) {
                return pipeline.negated() ? null : part;
            }
        }
        return null;
    }

    private static boolean setsPipefail(Command command) {
        if (!(command instanceof Command.Simple simple) || !"set".equals(simple.program())) {
            return false;
        }
        List<String> words = new ArrayList<>();
        for (ShellWord word : simple.words()) {
            words.add(word.raw());
        }
        return asks(words);
    }

    /** Returns how to call a command in a message. */
    static String name(Command command) {
        String program = command instanceof Command.Simple simple ? simple.program() : null;
        return program == null ? "the left side" : program;
    }
}
