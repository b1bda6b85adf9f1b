package dev.jslim.grammar.parse.shell;

import dev.jslim.grammar.parse.token.Chars;
import dev.jslim.grammar.parse.token.LineToken;
import dev.jslim.grammar.parse.token.LineTokens;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.HereDocument;
import dev.jslim.grammar.shell.Language;
import dev.jslim.grammar.shell.Script;
import dev.jslim.grammar.source.MappedText;
import dev.jslim.grammar.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.BufferedTokenStream;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Makes scripts of tokens. What does not fit the grammar is cut at its separators, then at {@code &&} and {@code ||}, and only the
 * pieces that do not fit become opaque.
 */
final class ShellScripts {
    /** How deep compound commands may be nested, so that no text can exhaust the stack of a recursive descent. */
    private static final int NESTING = 100;

    private final List<LineToken> tokens;

    private ShellScripts(List<LineToken> tokens) {
        this.tokens = tokens;
    }

    /** Returns the script at {@code from..to} of a text that is nested in {@code depth} substitutions. */
    static Script parse(MappedText line, int from, int to, int depth) {
        ShellScanner scanner = new ShellScanner(line, from, to, depth);
        return build(new ShellLexer(scanner, false), line, from, scanner);
    }

    /** Returns the script that a lexer finds from {@code from} on up to where its scanner then stands. */
    static Script build(ShellLexer lexer, MappedText line, int from, ShellScanner scanner) {
        List<LineToken> tokens = lexer.tokens();
        int to = scanner.at;
        // What is white space elsewhere, such as a lone carriage return, is a letter like any other for a shell.
        int blank = Chars.skipSpaces(line.text(), from, to);
        int start = tokens.isEmpty() ? blank : Math.min(blank, tokens.getFirst().start);
        int last = tokens.isEmpty() ? start : tokens.getLast().end;
        Span span = line.span(start, Math.max(last, Chars.trimEnd(line.text(), start, to)));
        List<HereDocument> documents = lexer.documents();
        return new Script(
                new ShellScripts(tokens).commands(),
                documents,
                documents.isEmpty() ? span : span.to(documents.getLast().span()));
    }

    private List<Command> commands() {
        if (tokens.isEmpty()) {
            return List.of();
        }
        List<Command> whole = parse(0, tokens.size());
        if (whole != null) {
            return whole;
        }
        List<Command> commands = new ArrayList<>();
        int start = 0;
        while (start < tokens.size()) {
            int end = next(start, tokens.size(), false);
            int stop = end < tokens.size() && type(end) == ShellGrammar.AMP ? end + 1 : end;
            if (stop > start) {
                List<Command> understood = parse(start, stop);
                commands.addAll(understood != null ? understood : List.of(pieces(start, end, stop)));
            }
            start = end + 1;
        }
        return commands;
    }

    /** Returns the commands of a list that did not fit as a whole, in the order of their operators. */
    private Command pieces(int from, int to, int stop) {
        List<Command> commands = new ArrayList<>();
        List<Command.Operator> operators = new ArrayList<>();
        int start = from;
        while (start <= to) {
            int end = next(start, to, true);
            if (end == start) {
                return opaque(from, stop);
            }
            List<Command> understood = parse(start, end);
            commands.add(understood != null && understood.size() == 1 ? understood.getFirst() : opaque(start, end));
            if (end < to) {
                operators.add(type(end) == ShellGrammar.AND_IF ? Command.Operator.AND : Command.Operator.OR);
            }
            start = end + 1;
        }
        Command list = commands.size() == 1
                ? commands.getFirst()
                : new Command.AndOr(List.copyOf(commands), List.copyOf(operators), span(from, to));
        return stop > to ? new Command.Background(list, span(from, stop)) : list;
    }

    private Command opaque(int from, int to) {
        LineToken first = tokens.get(from);
        LineToken last = tokens.get(to - 1);
        String text = first.line.text();
        int end = Chars.trimEnd(text, first.start, last.end);
        return new Command.Opaque(text.substring(first.start, end), Language.SHELL, first.line.span(first.start, end));
    }

    private Span span(int from, int to) {
        return tokens.get(from).span().to(tokens.get(to - 1).span());
    }

    /** Returns the next separator, or the next {@code &&} or {@code ||}, that is not inside a compound command. */
    private int next(int from, int to, boolean operators) {
        int level = 0;
        for (int i = from; i < to; i++) {
            int type = type(i);
            boolean found = operators
                    ? type == ShellGrammar.AND_IF || type == ShellGrammar.OR_IF
                    : type == ShellGrammar.SEMI || type == ShellGrammar.AMP || type == ShellGrammar.NEWLINE;
            if (found && level == 0) {
                return i;
            }
            level = Math.max(0, level + nesting(type));
        }
        return to;
    }

    private static int nesting(int type) {
        return switch (type) {
            case ShellGrammar.IF,
                    ShellGrammar.FOR,
                    ShellGrammar.WHILE,
                    ShellGrammar.UNTIL,
                    ShellGrammar.CASE,
                    ShellGrammar.LPAREN,
                    ShellGrammar.TEST,
                    ShellGrammar.LBRACE -> 1;
            case ShellGrammar.FI,
                    ShellGrammar.DONE,
                    ShellGrammar.ESAC,
                    ShellGrammar.RPAREN,
                    ShellGrammar.TEST_END,
                    ShellGrammar.RBRACE -> -1;
            default -> 0;
        };
    }

    private int type(int index) {
        return tokens.get(index).type;
    }

    /** Returns the commands of a range of tokens, or null if they do not fit the grammar. */
    private @Nullable List<Command> parse(int from, int to) {
        int level = 0;
        for (int i = from; i < to; i++) {
            level += nesting(type(i));
            if (type(i) == ShellGrammar.ERROR || level > NESTING) {
                return null;
            }
        }
        ShellGrammar parser = new ShellGrammar(new BufferedTokenStream(new LineTokens(tokens, from, to)));
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        try {
            return ShellTree.commands(parser.script().list());
        } catch (ParseCancellationException e) {
            return null;
        }
    }
}
