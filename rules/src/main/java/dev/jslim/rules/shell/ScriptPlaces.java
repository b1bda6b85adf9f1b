package dev.jslim.rules.shell;

import dev.jslim.grammar.shell.CaseItem;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.Script;
import dev.jslim.grammar.shell.ShellPart;
import dev.jslim.grammar.shell.ShellWord;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the simple commands of a script stand: who looks at their status, and what comes before and behind them. */
final class ScriptPlaces {
    /**
     * The place of one command.
     *
     * @param checked whether its status, or that of a list or shell around it, decides what runs next
     * @param followed whether the same shell goes on behind it
     * @param first whether no operator and no {@code !} stands before it
     * @param reader what reads its output, where it begins a pipeline
     */
    record Place(
            boolean checked,
            boolean followed,
            boolean first,
            @Nullable Command reader) {}

    private final IdentityHashMap<Command.Simple, Place> places = new IdentityHashMap<>();

    ScriptPlaces(Script script) {
        script(script, false, false);
    }

    /** Returns the place of a command, or null for one inside an array, a default value or the like. */
    @Nullable
    Place of(Command.Simple command) {
        return places.get(command);
    }

    private void script(Script script, boolean checked, boolean followed) {
        List<Command> commands = script.commands();
        for (int i = 0; i < commands.size(); i++) {
            command(commands.get(i), new Place(checked, followed || i + 1 < commands.size(), true, null));
        }
    }

    /** Of the commands of a condition, the last one decides. */
    private void condition(Script script, boolean checked) {
        List<Command> commands = script.commands();
        for (int i = 0; i < commands.size(); i++) {
            command(commands.get(i), new Place(checked || i + 1 == commands.size(), true, true, null));
        }
    }

    private void command(Command command, Place place) {
        boolean checked = place.checked();
        if (command instanceof Command.Simple simple) {
            places.put(simple, place);
            substitutions(ShellWords.substitutions(simple), checked);
        } else if (command instanceof Command.AndOr list) {
            int last = list.commands().size() - 1;
            for (int i = 0; i <= last; i++) {
                boolean first = i == 0 && place.first();
                command(
                        list.commands().get(i),
                        new Place(checked || i < last, i < last || place.followed(), first, null));
            }
        } else if (command instanceof Command.Pipeline pipeline) {
            List<Command> parts = pipeline.commands();
            boolean alone = parts.size() == 1;
            for (int i = 0; i < parts.size(); i++) {
                Command reader = i == 0 && !alone ? parts.get(1) : null;
                command(parts.get(i), new Place(checked, alone && place.followed(), false, reader));
            }
        } else if (command instanceof Command.Background background) {
            command(background.command(), new Place(false, false, true, null));
        } else if (command instanceof Command.Function function) {
            command(function.body(), new Place(false, true, true, null));
        } else {
            compound(command, checked, place.followed());
        }
    }

    private void compound(Command command, boolean checked, boolean followed) {
        if (command instanceof Command.Subshell subshell) {
            script(subshell.body(), checked, false);
        } else if (command instanceof Command.Group group) {
            script(group.body(), checked, followed);
        } else if (command instanceof Command.If choice) {
            for (Script condition : choice.conditions()) {
                condition(condition, checked);
            }
            for (Script branch : choice.branches()) {
                script(branch, checked, followed);
            }
        } else if (command instanceof Command.For loop) {
            words(loop.words() == null ? List.of() : loop.words(), checked);
            script(loop.body(), checked, true);
        } else if (command instanceof Command.While loop) {
            condition(loop.condition(), checked);
            script(loop.body(), checked, true);
        } else if (command instanceof Command.Case choice) {
            words(List.of(choice.subject()), checked);
            for (CaseItem item : choice.items()) {
                script(item.body(), checked, followed);
            }
        } else if (command instanceof Command.Test test) {
            words(test.words(), checked);
        }
    }

    private void words(List<ShellWord> words, boolean checked) {
        List<ShellPart.Substitution> found = new ArrayList<>();
        for (ShellWord word : words) {
            ShellWords.substitutions(word.parts(), found);
        }
        substitutions(found, checked);
    }

    private void substitutions(List<ShellPart.Substitution> substitutions, boolean checked) {
        for (ShellPart.Substitution substitution : substitutions) {
            script(substitution.script(), checked, false);
        }
    }
}
