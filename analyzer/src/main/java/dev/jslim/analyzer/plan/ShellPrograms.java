package dev.jslim.analyzer.plan;

import dev.jslim.analyzer.image.Paths;
import dev.jslim.grammar.parse.shell.ShellParser;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.Script;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;

/** Which programs a shell script may run, in whatever branch. */
final class ShellPrograms {
    private static final int DEPTH_LIMIT = 4;

    /** Programs that run the program in their arguments. */
    private static final Set<String> WRAPPERS = Set.of(
            "exec",
            "env",
            "command",
            "type",
            "which",
            "nohup",
            "nice",
            "setsid",
            "stdbuf",
            "time",
            "timeout",
            "xargs",
            "gosu",
            "su-exec",
            "setpriv",
            "sudo",
            "chroot",
            "tini",
            "dumb-init",
            "catatonit",
            "eval",
            "!");

    private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "ash");

    private static final Set<String> SOURCING = Set.of(".", "source", "run-parts");

    private final SequencedSet<String> programs = new LinkedHashSet<>();
    private final SequencedSet<String> files = new LinkedHashSet<>();

    private ShellPrograms() {}

    /** Returns what the script runs and reads. */
    static ShellPrograms of(String script) {
        ShellPrograms found = new ShellPrograms();
        found.add(script, 0);
        return found;
    }

    /** Returns names and paths of programs, as they are written. */
    SequencedSet<String> programs() {
        return programs;
    }

    /** Returns absolute paths that occur as arguments. */
    SequencedSet<String> files() {
        return files;
    }

    private void add(String text, int depth) {
        Script script = ShellParser.parse(SourceText.of("script", text), new Span(0, text.length()));
        script.commands().forEach(command -> {
            if (command instanceof Command.Opaque opaque) {
                opaque(opaque.text());
            }
        });
        for (Command.Simple command : script.simpleCommands()) {
            simple(command.words(), depth);
        }
    }

    private void simple(List<ShellWord> words, int depth) {
        // How many of the next words may be a program.
        int candidates = 1;
        boolean shell = false;
        boolean scriptFollows = false;
        for (ShellWord word : words) {
            String literal = word.literal();
            if (literal == null) {
                candidates = Math.max(0, candidates - 1);
                continue;
            }
            boolean option = literal.startsWith("-") || literal.indexOf('=') > 0;
            if (scriptFollows && depth < DEPTH_LIMIT) {
                add(literal, depth + 1);
                scriptFollows = false;
            } else if (shell && literal.startsWith("-") && literal.endsWith("c")) {
                scriptFollows = true;
            } else if (candidates > 0 && !option) {
                programs.add(literal);
                shell = SHELLS.contains(Paths.name(literal));
                candidates = WRAPPERS.contains(Paths.name(literal)) ? 2 : candidates - 1;
            }
            if (literal.startsWith("/")) {
                files.add(literal);
            }
        }
    }

    /** What the grammar does not cover: any word may be a program. */
    private void opaque(String text) {
        for (String line : text.split("\n", -1)) {
            String code = line.strip();
            if (code.startsWith("#")) {
                continue;
            }
            for (String word : code.split("[^A-Za-z0-9_./+-]+", -1)) {
                if (!word.isEmpty() && !word.startsWith("-")) {
                    programs.add(word);
                }
                if (word.startsWith("/")) {
                    files.add(word);
                }
            }
        }
    }

    /** Returns whether the shell does it itself. */
    static boolean isBuiltIn(String program) {
        return BUILT_IN.contains(program) || SOURCING.contains(program);
    }

    private static final Set<String> BUILT_IN = Set.of(
            "[",
            ":",
            "alias",
            "bg",
            "break",
            "case",
            "cd",
            "command",
            "continue",
            "do",
            "done",
            "echo",
            "elif",
            "else",
            "esac",
            "eval",
            "exec",
            "exit",
            "export",
            "false",
            "fg",
            "fi",
            "for",
            "getopts",
            "hash",
            "if",
            "in",
            "jobs",
            "kill",
            "local",
            "printf",
            "pwd",
            "read",
            "readonly",
            "return",
            "set",
            "shift",
            "test",
            "then",
            "time",
            "times",
            "trap",
            "true",
            "type",
            "ulimit",
            "umask",
            "unalias",
            "unset",
            "until",
            "wait",
            "while");
}
