package dev.jslim.grammar.shell;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the simple commands of a script in source order.
 *
 * <p>It asks for the types one by one and has no lambdas, because every run of {@code lint} comes through here: the JVM makes a
 * class for each switch over types at every start, and for each lambda that the archive of classes does not hold, and each costs
 * a millisecond. A test compares it with what reflection finds.
 */
final class ShellWalk {
    private final List<Command.Simple> simple = new ArrayList<>();
    private final List<Command.Opaque> opaque = new ArrayList<>();

    private ShellWalk() {}

    static List<Command.Simple> simpleCommands(Script script) {
        ShellWalk walk = new ShellWalk();
        walk.script(script);
        return List.copyOf(walk.simple);
    }

    static List<Command.Opaque> opaque(Script script) {
        ShellWalk walk = new ShellWalk();
        walk.script(script);
        return List.copyOf(walk.opaque);
    }

    private void script(Script script) {
        commands(script.commands());
        for (HereDocument document : script.hereDocuments()) {
            parts(document.parts());
        }
    }

    private void commands(List<Command> commands) {
        for (Command command : commands) {
            command(command);
        }
    }

    private void command(Command command) {
        if (command instanceof Command.Simple found) {
            simple(found);
        } else if (command instanceof Command.Pipeline pipeline) {
            commands(pipeline.commands());
        } else if (command instanceof Command.AndOr list) {
            commands(list.commands());
        } else if (command instanceof Command.Background background) {
            command(background.command());
        } else if (command instanceof Command.Function function) {
            command(function.body());
        } else if (command instanceof Command.Coprocess coprocess) {
            command(coprocess.body());
        } else if (command instanceof Command.Opaque text) {
            opaque.add(text);
        } else {
            compound(command);
        }
    }

    private void simple(Command.Simple command) {
        simple.add(command);
        for (Assignment assignment : command.assignments()) {
            if (assignment.subscript() != null) {
                word(assignment.subscript());
            }
            word(assignment.value());
        }
        words(command.words());
        redirects(command.redirects());
    }

    private void compound(Command command) {
        if (command instanceof Command.Subshell subshell) {
            script(subshell.body());
            redirects(subshell.redirects());
        } else if (command instanceof Command.Group group) {
            script(group.body());
            redirects(group.redirects());
        } else if (command instanceof Command.If branch) {
            for (int i = 0; i < branch.branches().size(); i++) {
                if (i < branch.conditions().size()) {
                    script(branch.conditions().get(i));
                }
                script(branch.branches().get(i));
            }
            redirects(branch.redirects());
        } else if (command instanceof Command.For loop) {
            if (loop.words() != null) {
                words(loop.words());
            }
            script(loop.body());
            redirects(loop.redirects());
        } else if (command instanceof Command.While loop) {
            script(loop.condition());
            script(loop.body());
            redirects(loop.redirects());
        } else if (command instanceof Command.Case choice) {
            word(choice.subject());
            for (CaseItem item : choice.items()) {
                words(item.patterns());
                script(item.body());
            }
            redirects(choice.redirects());
        } else if (command instanceof Command.Test test) {
            words(test.words());
            redirects(test.redirects());
        } else if (command instanceof Command.Arithmetic arithmetic) {
            part(arithmetic.expression());
            redirects(arithmetic.redirects());
        }
    }

    private void redirects(List<Redirect> redirects) {
        for (Redirect redirect : redirects) {
            word(redirect.target());
        }
    }

    private void words(List<ShellWord> words) {
        for (ShellWord word : words) {
            parts(word.parts());
        }
    }

    private void word(ShellWord word) {
        parts(word.parts());
    }

    private void parts(List<ShellPart> parts) {
        for (ShellPart part : parts) {
            part(part);
        }
    }

    private void part(ShellPart part) {
        if (part instanceof ShellPart.Substitution substitution) {
            script(substitution.script());
        } else if (part instanceof ShellPart.DoubleQuoted quoted) {
            parts(quoted.parts());
        } else if (part instanceof ShellPart.Array array) {
            words(array.elements());
        } else if (part instanceof ShellPart.Parameter parameter) {
            parts(parameter.parts());
        } else if (part instanceof ShellPart.Arithmetic arithmetic) {
            parts(arithmetic.parts());
        }
    }
}
