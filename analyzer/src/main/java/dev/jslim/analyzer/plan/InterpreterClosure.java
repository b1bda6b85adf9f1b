package dev.jslim.analyzer.plan;

import dev.jslim.analyzer.image.Node;
import dev.jslim.analyzer.image.PathBytes;
import dev.jslim.analyzer.image.Paths;
import java.util.List;
import java.util.Optional;

/** A script needs the program its first line names. Source: execve(2), interpreter scripts; env(1) of coreutils for -S. */
final class InterpreterClosure implements Closure {
    /** The kernel reads so much of the first line (BINPRM_BUF_SIZE). */
    private static final int LINE_LIMIT = 256;

    private final PlanContext context;

    InterpreterClosure(PlanContext context) {
        this.context = context;
    }

    @Override
    public void follow(Node node, KeepReason reason, Keeping keeping) {
        // Modules of Python often have such a line, but nobody runs them as programs.
        boolean module = PythonPaths.libraryOf(node) != null || PythonPaths.siteOf(node) != null;
        List<String> words = node.isExecutable() && !module ? shebang(context, node) : List.of();
        if (words.isEmpty()) {
            return;
        }
        KeepReason.InterpreterOf interpreter = new KeepReason.InterpreterOf(node.path());
        if (keeping.keepPath(words.getFirst(), interpreter) == null) {
            keeping.unresolved(words.getFirst() + " of " + node.path());
        }
        program(words).flatMap(context::program).ifPresent(path -> keeping.keepPath(path, interpreter));
    }

    /** Returns the words of a script's first line after {@code #!}; none if it is no script. */
    static List<String> shebang(PlanContext context, Node file) {
        byte[] head = context.image().bytes(file, LINE_LIMIT);
        if (head.length < 3 || head[0] != '#' || head[1] != '!') {
            return List.of();
        }
        String text = PathBytes.decode(head, 2, head.length - 2);
        int end = text.indexOf('\n');
        String line = (end < 0 ? text : text.substring(0, end)).strip();
        return line.isEmpty() ? List.of() : List.of(line.split("[ \t]+", -1));
    }

    /** Returns the program that env runs, if the interpreter is env. */
    private static Optional<String> program(List<String> words) {
        if (!Paths.name(words.getFirst()).equals("env")) {
            return Optional.empty();
        }
        return words.stream()
                .skip(1)
                .map(word -> word.startsWith("-S") && word.length() > 2 ? word.substring(2) : word)
                .filter(word -> !word.startsWith("-") && word.indexOf('=') < 0)
                .findFirst();
    }
}
