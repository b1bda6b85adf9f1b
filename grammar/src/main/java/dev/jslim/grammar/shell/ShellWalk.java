package dev.jslim.grammar.shell;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the simple commands of a script in source order.
 *
 * <p>It asks for the types one by one, because every run of {@code lint} comes through here: the JVM makes a class for each switch
 * over types at every start, which costs a millisecond. A test compares it with what reflection finds.
 */
final class ShellWalk {
    private final List<Command.Simple> found = new ArrayList<>();

    private ShellWalk() {}

    static List<Command.Simple> simpleCommands(Script script) {
        ShellWalk walk = new ShellWalk();
        walk.script(script);
        return List.copyOf(walk.found);
    }

    private void script(Script script) {
        script.commands().forEach(this::command);
    }

    private void command(Command command) {
        if (command instanceof Command.Simple simple) {
            found.add(simple);
            simple.assignments().forEach(assignment -> word(assignment.value()));
            simple.words().forEach(this::word);
            redirects(simple.redirects());
        } else if (command instanceof Command.Pipeline pipeline) {
            pipeline.commands().forEach(this::command);
        } else if (command instanceof Command.AndOr list) {
            list.commands().forEach(this::command);
        } else if (command instanceof Command.Background background) {
            command(background.command());
        } else if (command instanceof Command.Function function) {
            command(function.body());
        } else {
            compound(command);
        }
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
                loop.words().forEach(this::word);
            }
            script(loop.body());
            redirects(loop.redirects());
        } else if (command instanceof Command.While loop) {
            script(loop.condition());
            script(loop.body());
            redirects(loop.redirects());
        } else if (command instanceof Command.Case choice) {
            word(choice.subject());
            choice.branches().forEach(this::script);
            redirects(choice.redirects());
        }
    }

    private void redirects(List<Redirect> redirects) {
        redirects.forEach(redirect -> word(redirect.target()));
    }

    private void word(ShellWord word) {
        word.parts().forEach(this::part);
    }

    private void part(ShellPart part) {
        if (part instanceof ShellPart.Substitution substitution) {
            script(substitution.script());
        } else if (part instanceof ShellPart.DoubleQuoted quoted) {
            quoted.parts().forEach(this::part);
        } else if (part instanceof ShellPart.Array array) {
            array.elements().forEach(this::word);
        }
    }
}
