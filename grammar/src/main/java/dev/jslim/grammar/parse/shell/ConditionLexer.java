package dev.jslim.grammar.parse.shell;

import static dev.jslim.grammar.parse.shell.ShellGrammar.*;

import dev.jslim.grammar.parse.token.LineToken;
import dev.jslim.grammar.shell.ShellPart;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the inside of {@code [[ … ]]} into tokens: which words are operators depends on where they stand.
 *
 * @see <a href="https://www.gnu.org/software/bash/manual/html_node/Conditional-Constructs.html">Conditional Constructs</a>
 */
final class ConditionLexer {
    /** What stands before the next token, or for two of them what comes next. */
    private enum After {
        /** Nothing, a parenthesis, {@code !}, {@code &&} or {@code ||}: an operand or a unary operator follows. */
        OPERATOR,
        /** A unary or binary operator. */
        OPERAND,
        /** The binary operator {@code =~}. */
        MATCH,
        /** A word that may be the left operand. */
        WORD,
        /** A whole primary. */
        PRIMARY
    }

    private final ShellScanner scanner;
    private final List<LineToken> tokens;
    private After after = After.OPERATOR;
    private boolean closed;

    ConditionLexer(ShellScanner scanner, List<LineToken> tokens) {
        this.scanner = scanner;
        this.tokens = tokens;
    }

    /** Adds the tokens from the scanner's place, behind the opening brackets; returns false where something cannot stand. */
    boolean read() {
        while (!closed) {
            scanner.skipBlanks();
            if (scanner.atEnd() || !token(scanner.peek(0))) {
                return false;
            }
        }
        return true;
    }

    private boolean token(char c) {
        if (c == '\n') {
            scanner.at++;
            return after == After.OPERATOR || after == After.PRIMARY;
        }
        if (c == '#') {
            scanner.skipLine();
            return true;
        }
        boolean process = (c == '<' || c == '>') && scanner.peek(1) == '(';
        boolean operator = ShellScanner.isMeta(c) && !process;
        return switch (after) {
            case OPERATOR -> operator ? open(c) : first();
            case WORD -> operator ? sign(c) : second();
            case PRIMARY -> operator ? joint(c) : end();
            case MATCH -> word(scanner.at, scanner.regex(), WORD, After.PRIMARY);
            case OPERAND -> !operator && !isEnd() && word(scanner.at, scanner.word(), WORD, After.PRIMARY);
        };
    }

    private boolean first() {
        String plain = ShellLookahead.plain(scanner);
        if (plain.equals("!")) {
            return add(BANG, 1, After.OPERATOR);
        }
        boolean unary = isUnary(plain);
        return !isEnd() && word(scanner.at, scanner.word(), unary ? UNARY : WORD, unary ? After.OPERAND : After.WORD);
    }

    private boolean second() {
        String plain = ShellLookahead.plain(scanner);
        return isBinary(plain)
                ? word(scanner.at, scanner.word(), BINARY, plain.equals("=~") ? After.MATCH : After.OPERAND)
                : end();
    }

    private boolean open(char c) {
        return c == '(' && add(LPAREN, 1, After.OPERATOR);
    }

    private boolean sign(char c) {
        return (c == '<' || c == '>') ? comparison() : joint(c);
    }

    private boolean comparison() {
        int start = scanner.at;
        String sign = scanner.text.substring(start, ++scanner.at);
        Span span = scanner.line.span(start, scanner.at);
        ShellWord word = new ShellWord(sign, List.of(new ShellPart.Literal(sign, span)), span);
        return word(start, word, BINARY, After.OPERAND);
    }

    private boolean joint(char c) {
        if (c == ')') {
            return add(RPAREN, 1, After.PRIMARY);
        }
        boolean twice = (c == '&' || c == '|') && scanner.peek(1) == c;
        return twice && add(c == '&' ? AND_IF : OR_IF, 2, After.OPERATOR);
    }

    private boolean isEnd() {
        return ShellLookahead.plain(scanner).equals("]]");
    }

    private boolean end() {
        closed = isEnd();
        return closed && add(TEST_END, 2, After.PRIMARY);
    }

    private static boolean isUnary(String word) {
        return word.length() == 2 && word.charAt(0) == '-' && "abcdefghknoprstuvwxzGLNORS".indexOf(word.charAt(1)) >= 0;
    }

    private static boolean isBinary(String word) {
        return switch (word) {
            case "=", "==", "!=", "=~", "-eq", "-ne", "-lt", "-le", "-gt", "-ge", "-nt", "-ot", "-ef" -> true;
            default -> false;
        };
    }

    private boolean add(int type, int length, After next) {
        int start = scanner.at;
        scanner.at += length;
        tokens.add(new LineToken(type, scanner.line, start, scanner.at, null));
        after = next;
        return true;
    }

    /** Adds the word that was read from {@code start}; what is empty or does not end is none. */
    private boolean word(int start, @Nullable ShellWord word, int type, After next) {
        if (word == null || scanner.at == start) {
            return false;
        }
        tokens.add(new LineToken(type, scanner.line, start, scanner.at, word));
        after = next;
        return true;
    }
}
