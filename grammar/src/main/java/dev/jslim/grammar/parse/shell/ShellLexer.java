package dev.jslim.grammar.parse.shell;

import static dev.jslim.grammar.parse.shell.ShellGrammar.*;

import dev.jslim.grammar.parse.token.Chars;
import dev.jslim.grammar.parse.token.LineToken;
import dev.jslim.grammar.shell.Assignment;
import dev.jslim.grammar.shell.Redirect;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.source.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts shell text into the tokens of {@code ShellGrammar}: it knows where a reserved word, an assignment or a pattern may stand, and
 * skips comments, continuations and the bodies of heredocs.
 */
final class ShellLexer {
    /** How deep parentheses and {@code case} may be nested; compound commands are counted by {@link ShellScripts}. */
    private static final int NESTING = 100;

    /** What the next word would be. */
    private enum Expected {
        COMMAND,
        COMMAND_AFTER_PREFIX,
        ARGUMENT,
        CASE_SUBJECT,
        CASE_IN,
        CASE_PATTERN,
        FOR_NAME,
        FOR_IN
    }

    private final ShellScanner scanner;
    private final ShellRedirects redirects;
    private final boolean substitution;
    private final List<LineToken> tokens = new ArrayList<>();
    /** The open parentheses and cases, as LPAREN and CASE. */
    private final Deque<Integer> open = new ArrayDeque<>();

    private Expected expected = Expected.COMMAND;
    /** Whether nothing of a command has been seen since the last separator, so that a line break means nothing. */
    private boolean fresh = true;

    private boolean closed;

    /**
     * @param substitution whether the text ends at the parenthesis that closes {@code $(}
     */
    ShellLexer(ShellScanner scanner, boolean substitution) {
        this.scanner = scanner;
        this.redirects = new ShellRedirects(scanner);
        this.substitution = substitution;
    }

    /** Returns whether the closing parenthesis of a substitution was found; the scanner stands before it. */
    boolean closed() {
        return closed;
    }

    List<LineToken> tokens() {
        while (!closed) {
            scanner.skipBlanks();
            if (scanner.atEnd()) {
                break;
            }
            token(scanner.peek(0));
        }
        return tokens;
    }

    private void token(char c) {
        int redirect = redirects.operator();
        if (redirect >= 0) {
            redirect(redirect);
            return;
        }
        switch (c) {
            case '\n' -> newline();
            case '#' -> scanner.skipLine();
            case ';' -> semicolon();
            case '&' -> {
                boolean and = scanner.peek(1) == '&';
                operator(and ? AND_IF : fresh ? ERROR : AMP, and ? 2 : 1);
            }
            case '|' -> pipe();
            case '(' -> open();
            case ')' -> close();
            default -> word();
        }
    }

    private void newline() {
        scanner.at++;
        redirects.skipBodies();
        boolean command = expected.compareTo(Expected.CASE_SUBJECT) < 0;
        if (command && !fresh) {
            operator(NEWLINE, scanner.at - 1, scanner.at);
        }
    }

    private void semicolon() {
        int length = 1;
        if (scanner.peek(1) == ';') {
            length = scanner.peek(2) == '&' ? 3 : 2;
        } else if (scanner.peek(1) == '&') {
            length = 2;
        }
        if (length == 1) {
            operator(fresh && expected != Expected.FOR_IN ? ERROR : SEMI, 1);
        } else if (!open.isEmpty() && open.peek() == CASE) {
            operator(DSEMI, length);
            expected = Expected.CASE_PATTERN;
        } else {
            operator(ERROR, length);
        }
    }

    private void pipe() {
        if (expected == Expected.CASE_PATTERN) {
            add(PIPE, scanner.at, ++scanner.at, null);
        } else if (scanner.peek(1) == '|') {
            operator(OR_IF, 2);
        } else {
            operator(PIPE, scanner.peek(1) == '&' ? 2 : 1);
        }
    }

    private void open() {
        if (expected == Expected.CASE_PATTERN) {
            scanner.at++;
            return;
        }
        boolean loop = expected == Expected.FOR_NAME;
        int arithmetic = expected == Expected.COMMAND || loop ? scanner.arithmeticEnd(scanner.at) : -1;
        if (arithmetic > 0) {
            add(loop ? ARITHMETIC : OPAQUE, scanner.at, arithmetic, null);
            scanner.at = arithmetic;
            expected = loop ? Expected.FOR_IN : Expected.COMMAND;
        } else if (expected == Expected.COMMAND && open.size() < NESTING) {
            open.push(LPAREN);
            operator(LPAREN, 1);
        } else {
            fail(scanner.at);
        }
    }

    private void close() {
        if (expected == Expected.CASE_PATTERN) {
            operator(PATTERN_END, 1);
        } else if (!open.isEmpty() && open.peek() == LPAREN) {
            open.pop();
            compoundEnd(RPAREN, 1);
        } else if (open.isEmpty() && substitution) {
            closed = true;
        } else {
            fail(scanner.at);
        }
    }

    private void redirect(int operator) {
        int start = scanner.at;
        Redirect redirect = redirects.read(operator);
        if (redirect == null) {
            fail(start);
            return;
        }
        add(REDIRECT, start, scanner.at, redirect);
        if (expected == Expected.COMMAND) {
            expected = Expected.COMMAND_AFTER_PREFIX;
        }
    }

    private void word() {
        String plain = ShellLookahead.plain(scanner);
        switch (expected) {
            case COMMAND -> {
                int type = ShellLookahead.reserved(plain);
                if (type != 0) {
                    reserved(type, plain.length());
                } else if (!function()) {
                    commandWord();
                }
            }
            case COMMAND_AFTER_PREFIX -> commandWord();
            case ARGUMENT -> plainWord(WORD, Expected.ARGUMENT);
            case CASE_SUBJECT -> plainWord(WORD, Expected.CASE_IN);
            case CASE_IN -> keywordOrFail(plain, "in", IN, Expected.CASE_PATTERN);
            case FOR_NAME -> plainWord(WORD, Expected.FOR_IN);
            case FOR_IN -> {
                if (plain.equals("do")) {
                    operator(DO, 2);
                } else {
                    keywordOrFail(plain, "in", IN, Expected.ARGUMENT);
                }
            }
            case CASE_PATTERN -> {
                if (plain.equals("esac")) {
                    esac();
                } else {
                    plainWord(PATTERN, Expected.CASE_PATTERN);
                }
            }
        }
    }

    private void keywordOrFail(String word, String keyword, int type, Expected next) {
        if (word.equals(keyword)) {
            operator(type, keyword.length());
            expected = next;
            fresh = false;
        } else {
            fail(scanner.at);
        }
    }

    private void reserved(int type, int length) {
        switch (type) {
            case FI, DONE, RBRACE -> compoundEnd(type, length);
            case ESAC -> esac();
            case OPAQUE -> {
                int start = scanner.at;
                if (ShellLookahead.test(scanner)) {
                    add(OPAQUE, start, scanner.at, null);
                } else {
                    fail(start);
                }
            }
            case FOR -> {
                operator(FOR, length);
                expected = Expected.FOR_NAME;
            }
            case CASE -> {
                if (open.size() >= NESTING) {
                    fail(scanner.at);
                } else {
                    open.push(CASE);
                    operator(CASE, length);
                    expected = Expected.CASE_SUBJECT;
                }
            }
            default -> operator(type, length);
        }
    }

    private void esac() {
        if (open.isEmpty() || open.peek() != CASE) {
            fail(scanner.at);
            return;
        }
        open.pop();
        compoundEnd(ESAC, 4);
    }

    private boolean function() {
        int start = scanner.at;
        ShellWord name = ShellLookahead.function(scanner);
        if (name == null) {
            return false;
        }
        add(FUNCTION, start, scanner.at, name);
        fresh = true;
        return true;
    }

    private void commandWord() {
        int start = scanner.at;
        int value = ShellLookahead.assignedValue(scanner);
        if (value < 0) {
            plainWord(WORD, Expected.ARGUMENT);
            return;
        }
        int nameEnd = start;
        while (Chars.isName(scanner.text.charAt(nameEnd))) {
            nameEnd++;
        }
        scanner.at = value;
        ShellWord word = scanner.word();
        if (word == null) {
            fail(start);
            return;
        }
        String name = scanner.text.substring(start, nameEnd);
        add(ASSIGNMENT, start, scanner.at, new Assignment(name, word, scanner.line.span(start, scanner.at)));
        expected = Expected.COMMAND_AFTER_PREFIX;
    }

    private void plainWord(int type, Expected next) {
        int start = scanner.at;
        ShellWord word = scanner.word();
        if (word == null || scanner.at == start) {
            fail(start);
            return;
        }
        add(type, start, scanner.at, word);
        expected = next;
    }

    private void compoundEnd(int type, int length) {
        operator(type, length);
        fresh = false;
    }

    private void operator(int type, int length) {
        scanner.at += length;
        operator(type, scanner.at - length, scanner.at);
    }

    private void operator(int type, int start, int end) {
        add(type, start, end, null);
        expected = Expected.COMMAND;
        fresh = true;
    }

    /** Gives up: what follows from here has no known structure. */
    private void fail(int start) {
        scanner.at = scanner.end;
        add(ERROR, start, scanner.end, null);
    }

    private void add(int type, int start, int end, @Nullable Node node) {
        tokens.add(new LineToken(type, scanner.line, start, end, node));
        fresh = false;
    }
}
