package dev.jslim.grammar.shell;

import dev.jslim.grammar.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shell command.
 *
 * @see <a href="https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html">Shell Command Language</a>
 */
public sealed interface Command extends ShellNode {
    /** Assignments, words and redirections: {@code A=1 apt-get install -y curl > /dev/null}. */
    record Simple(List<Assignment> assignments, List<ShellWord> words, List<Redirect> redirects, Span span)
            implements Command {
        /** Returns the value of the first word (the program, as written), or null if there is none or it is not literal. */
        public @Nullable String program() {
            return words.isEmpty() ? null : words.getFirst().literal();
        }

        /** Returns the words after the first. */
        public List<ShellWord> arguments() {
            return words.isEmpty() ? List.of() : words.subList(1, words.size());
        }
    }

    /** {@code a | b}; one command alone is never wrapped, unless it is negated. */
    record Pipeline(boolean negated, List<Command> commands, Span span) implements Command {}

    /** {@code a && b || c}, from left to right: {@code operators} has one entry less than {@code commands}. */
    record AndOr(List<Command> commands, List<Operator> operators, Span span) implements Command {}

    /** How two commands of an {@link AndOr} are joined. */
    enum Operator {
        AND,
        OR
    }

    /** A command followed by {@code &}. */
    record Background(Command command, Span span) implements Command {}

    /** {@code ( … )}. */
    record Subshell(Script body, List<Redirect> redirects, Span span) implements Command {}

    /** <code>{ …; }</code>. */
    record Group(Script body, List<Redirect> redirects, Span span) implements Command {}

    /** {@code if … then … elif … else … fi}: conditions and branches alternate, a last branch alone is the {@code else}. */
    record If(List<Script> conditions, List<Script> branches, List<Redirect> redirects, Span span) implements Command {}

    /** {@code for name in words; do … done}; {@code words} is null when {@code in} is absent. */
    record For(String name, @Nullable List<ShellWord> words, Script body, List<Redirect> redirects, Span span)
            implements Command {}

    /** {@code while …; do … done}, or {@code until}. */
    record While(boolean until, Script condition, Script body, List<Redirect> redirects, Span span)
            implements Command {}

    /** {@code case word in pattern) … ;; esac}. */
    record Case(ShellWord subject, List<Script> branches, List<Redirect> redirects, Span span) implements Command {}

    /** {@code name() body}. */
    record Function(String name, Command body, Span span) implements Command {}

    /** Text that the grammar does not cover, kept whole. */
    record Opaque(String text, Span span) implements Command {}
}
