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

    /**
     * {@code a | b}; one command alone is never wrapped, unless it is negated or timed.
     *
     * @param negated whether {@code !} stands before it
     * @param timed whether bash is told to measure it; only a word that it does not take as reserved is a program
     */
    record Pipeline(boolean negated, boolean timed, List<Command> commands, Span span) implements Command {}

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

    /** {@code for name in words; do … done}, or {@code select}; {@code words} is null when {@code in} is absent. */
    record For(String name, @Nullable List<ShellWord> words, Script body, List<Redirect> redirects, Span span)
            implements Command {}

    /** {@code while …; do … done}, or {@code until}; also bash's {@code for ((…; …; …))}, its header the condition. */
    record While(boolean until, Script condition, Script body, List<Redirect> redirects, Span span)
            implements Command {}

    /** {@code case word in pattern) … ;; esac}. */
    record Case(ShellWord subject, List<CaseItem> items, List<Redirect> redirects, Span span) implements Command {}

    /** {@code [[ … ]]}; {@code words} are its operands and operators in order, but for parentheses, {@code ! && ||}. */
    record Test(List<ShellWord> words, List<Redirect> redirects, Span span) implements Command {}

    /** {@code ((…))}. */
    record Arithmetic(ShellPart.Arithmetic expression, List<Redirect> redirects, Span span) implements Command {}

    /** {@code name() body}, or {@code function name body}; redirections belong to the body. */
    record Function(String name, Command body, Span span) implements Command {}

    /** {@code coproc body}, or {@code coproc NAME body}. */
    record Coprocess(@Nullable String name, Command body, Span span) implements Command {}

    /**
     * Text that is kept whole.
     *
     * @param language the text's; {@link Language#SHELL} if the grammar does not cover it, or it is wrong
     */
    record Opaque(String text, Language language, Span span) implements Command {}
}
