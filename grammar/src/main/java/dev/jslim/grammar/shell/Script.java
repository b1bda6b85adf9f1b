package dev.jslim.grammar.shell;

import dev.jslim.grammar.source.Span;
import java.util.List;

/**
 * A list of commands, run one after the other.
 *
 * @param commands in order; what was joined by {@code &&} and {@code ||} is one {@link Command.AndOr}
 * @param hereDocuments of a whole text, or of a whole substitution, the bodies of all here-documents in it, in order; empty for the
 *     scripts inside compound commands
 */
public record Script(List<Command> commands, List<HereDocument> hereDocuments, Span span) implements ShellNode {
    public Script {
        commands = List.copyOf(commands);
        hereDocuments = List.copyOf(hereDocuments);
    }

    /** A list without here-documents. */
    public Script(List<Command> commands, Span span) {
        this(commands, List.of(), span);
    }

    /**
     * Returns every simple command in it, however deeply nested: also those inside subshells, compound commands, functions and
     * substitutions. They are in source order, those in the bodies of here-documents behind the others of their text.
     */
    public List<Command.Simple> simpleCommands() {
        return ShellWalk.simpleCommands(this);
    }

    /** Returns what in it is kept as text, in the same order. */
    public List<Command.Opaque> opaque() {
        return ShellWalk.opaque(this);
    }
}
