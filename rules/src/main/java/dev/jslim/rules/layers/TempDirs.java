package dev.jslim.rules.layers;

import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.command.RunCommands;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.ShellPart;
import dev.jslim.grammar.shell.ShellWord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Directories that mktemp makes, known by the variables that hold their names. */
final class TempDirs {
    private TempDirs() {}

    /** Returns where the variables stand last that a command uses which deletes or moves. */
    static Map<String, Integer> removed(RunCommands commands) {
        Map<String, Integer> removed = new HashMap<>();
        for (Invocation invocation : commands.invocations()) {
            boolean deletes = " rm find mv trap ".contains(" " + invocation.program() + " ");
            for (ShellWord word : deletes ? invocation.arguments() : List.<ShellWord>of()) {
                String raw = word.raw();
                for (int at = raw.indexOf('$'); at >= 0; at = raw.indexOf('$', at + 1)) {
                    int start = raw.startsWith("{", at + 1) ? at + 2 : at + 1;
                    int end = start;
                    while (end < raw.length()
                            && (Character.isLetterOrDigit(raw.charAt(end)) || raw.charAt(end) == '_')) {
                        end++;
                    }
                    removed.put(raw.substring(start, end), word.span().start());
                }
            }
        }
        return removed;
    }

    /** Returns whether a value is what {@code mktemp -d} prints. */
    static boolean madeBy(List<ShellPart> parts) {
        for (ShellPart part : parts) {
            if (part instanceof ShellPart.DoubleQuoted quoted && madeBy(quoted.parts())) {
                return true;
            }
            for (Command.Simple command : part instanceof ShellPart.Substitution made
                    ? made.script().simpleCommands()
                    : List.<Command.Simple>of()) {
                for (ShellWord word : "mktemp".equals(command.program()) ? command.arguments() : List.<ShellWord>of()) {
                    if (word.raw().equals("--directory")
                            || (word.raw().startsWith("-") && word.raw().endsWith("d"))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
