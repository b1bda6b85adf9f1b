package dev.jslim.grammar.shell;

import dev.jslim.grammar.source.Span;
import java.util.List;

/**
 * A list of commands, run one after the other.
 *
 * @param commands in order; what was joined by {@code &&} and {@code ||} is one {@link Command.AndOr}
 */
public record Script(List<Command> commands, Span span) implements ShellNode {
    public Script {
        commands = List.copyOf(commands);
    }

    /**
     * Returns every simple command in it, in source order, however deeply nested: also those inside subshells, compound
     * commands, functions and command substitutions.
     */
    public List<Command.Simple> simpleCommands() {
        return ShellWalk.simpleCommands(this);
    }
}
