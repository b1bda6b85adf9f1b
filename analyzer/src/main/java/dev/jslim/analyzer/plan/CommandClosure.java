package dev.jslim.analyzer.plan;

import dev.jslim.analyzer.image.Node;
import dev.jslim.analyzer.image.Paths;
import java.util.List;
import java.util.Set;

/** What the image says is to be run must be there: entrypoint, command, health check, and what their scripts run. */
final class CommandClosure implements Closure {
    private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "ash");
    private static final int SCRIPT_LIMIT = 1 << 18;

    private final PlanContext context;

    CommandClosure(PlanContext context) {
        this.context = context;
    }

    @Override
    public void seed(Keeping keeping) {
        command(context.config().command(), "command of the image", keeping);
        command(context.config().healthcheckCommand(), "health check of the image", keeping);
    }

    /** A script that no package brought is the image's own: programs of its branches that were not taken are kept too. */
    @Override
    public void follow(Node node, KeepReason reason, Keeping keeping) {
        if (!node.isExecutable()
                || node.size() > SCRIPT_LIMIT
                || !context.isAtLeast(Level.BALANCED)
                || context.dpkg().owner(node).isPresent()) {
            return;
        }
        List<String> words = InterpreterClosure.shebang(context, node);
        boolean shell = words.stream().limit(2).anyMatch(word -> SHELLS.contains(Paths.name(word)));
        if (shell) {
            String path = node.path();
            script(context.text(node, SCRIPT_LIMIT), new KeepReason.MemberOf("script " + path, path), keeping);
        }
    }

    private void command(List<String> command, String what, Keeping keeping) {
        if (command.isEmpty()) {
            return;
        }
        KeepReason reason = new KeepReason.Metadata(what);
        context.program(command.getFirst()).ifPresent(path -> keeping.keepPath(path, reason));
        boolean shellForm = command.size() > 2
                && SHELLS.contains(Paths.name(command.getFirst()))
                && command.get(1).endsWith("c");
        if (shellForm) {
            script(command.get(2), reason, keeping);
        } else {
            for (String argument : command.subList(1, command.size())) {
                if (!argument.startsWith("-")) {
                    file(Paths.join(context.config().workdir(), argument), reason, keeping);
                    context.program(argument).ifPresent(path -> keeping.keepPath(path, reason));
                }
            }
        }
    }

    private void script(String text, KeepReason reason, Keeping keeping) {
        ShellPrograms programs = ShellPrograms.of(text);
        for (String program : programs.programs()) {
            if (!ShellPrograms.isBuiltIn(program)) {
                context.program(program).ifPresent(path -> keeping.keepPath(path, reason));
            }
        }
        programs.files().forEach(path -> file(path, reason, keeping));
    }

    private void file(String path, KeepReason reason, Keeping keeping) {
        Node file = context.tree().find(path);
        if (file != null) {
            keeping.keepPath(path, reason);
        }
    }
}
