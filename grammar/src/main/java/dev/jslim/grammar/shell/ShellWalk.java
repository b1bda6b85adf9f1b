package dev.jslim.grammar.shell;

import java.util.ArrayList;
import java.util.List;

/** Finds the simple commands of a script in source order. */
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
        switch (command) {
            case Command.Simple simple -> {
                found.add(simple);
                simple.assignments().forEach(assignment -> word(assignment.value()));
                simple.words().forEach(this::word);
                redirects(simple.redirects());
            }
            case Command.Pipeline pipeline -> pipeline.commands().forEach(this::command);
            case Command.AndOr list -> list.commands().forEach(this::command);
            case Command.Background background -> command(background.command());
            case Command.Subshell subshell -> {
                script(subshell.body());
                redirects(subshell.redirects());
            }
            case Command.Group group -> {
                script(group.body());
                redirects(group.redirects());
            }
            case Command.If branch -> {
                for (int i = 0; i < branch.branches().size(); i++) {
                    if (i < branch.conditions().size()) {
                        script(branch.conditions().get(i));
                    }
                    script(branch.branches().get(i));
                }
                redirects(branch.redirects());
            }
            case Command.For loop -> {
                if (loop.words() != null) {
                    loop.words().forEach(this::word);
                }
                script(loop.body());
                redirects(loop.redirects());
            }
            case Command.While loop -> {
                script(loop.condition());
                script(loop.body());
                redirects(loop.redirects());
            }
            case Command.Case choice -> {
                word(choice.subject());
                choice.branches().forEach(this::script);
                redirects(choice.redirects());
            }
            case Command.Function function -> command(function.body());
            case Command.Opaque opaque -> {}
        }
    }

    private void redirects(List<Redirect> redirects) {
        redirects.forEach(redirect -> word(redirect.target()));
    }

    private void word(ShellWord word) {
        word.parts().forEach(this::part);
    }

    private void part(ShellPart part) {
        switch (part) {
            case ShellPart.Substitution substitution -> script(substitution.script());
            case ShellPart.DoubleQuoted quoted -> quoted.parts().forEach(this::part);
            case ShellPart.Array array -> array.elements().forEach(this::word);
            case ShellPart.Literal literal -> {}
            case ShellPart.SingleQuoted quoted -> {}
            case ShellPart.Parameter parameter -> {}
            case ShellPart.Arithmetic arithmetic -> {}
        }
    }
}
