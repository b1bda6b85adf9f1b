package dev.jslim.grammar.parse.shell;

import static dev.jslim.grammar.parse.shell.ShellGrammar.*;

import dev.jslim.grammar.parse.token.LineToken;
import dev.jslim.grammar.shell.Assignment;
import dev.jslim.grammar.shell.HereDocument;
import dev.jslim.grammar.shell.Redirect;
import dev.jslim.grammar.shell.ShellNode;
import dev.jslim.grammar.shell.ShellPart;
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

    private final ShellScanner scanner;
    private final ShellRedirects redirects;
    private final boolean substitution;
    private final List<LineToken> tokens = new ArrayList<>();
    /** The open parentheses and cases, as LPAREN and CASE. */
    private final Deque<Integer> open = new ArrayDeque<>();

    private Expected expected = Expected.COMMAND;
    /** Whether nothing of a command has been seen since the last separator, so that a line break means nothing. */
    private boolean fresh = true;
    /** Whether arguments of this command may be arrays. */
    private boolean declares;

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

    /** Returns the bodies of the heredocs that were skipped. */
    List<HereDocument> documents() {
        return redirects.documents();
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
        int start = scanner.at++;
        redirects.bodies();
        switch (expected) {
            case COMMAND, COMMAND_AFTER_PREFIX, ARGUMENT -> {
                if (!fresh) {
                    operator(NEWLINE, start, start + 1);
                }
            }
            case CASE_IN, CASE_ITEM -> {}
            case FOR_IN -> fresh = true;
            default -> fail(start);
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
            operator(fresh ? ERROR : SEMI, 1);
        } else if (!open.isEmpty() && open.peek() == CASE) {
            operator(DSEMI, length);
            expected = Expected.CASE_ITEM;
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
        if (expected == Expected.CASE_ITEM) {
            add(PATTERN_OPEN, scanner.at, ++scanner.at, null);
            expected = Expected.CASE_FIRST_PATTERN;
            return;
        }
        boolean loop = expected == Expected.FOR_NAME;
        boolean command = expected == Expected.COMMAND || expected == Expected.COPROCESS;
        if ((loop || command) && arithmetic(loop)) {
            return;
        }
        if (command && open.size() < NESTING) {
            open.push(LPAREN);
            operator(LPAREN, 1);
        } else {
            fail(scanner.at);
        }
    }

    private boolean arithmetic(boolean loop) {
        int start = scanner.at;
        int end = scanner.expansions.arithmeticEnd(start);
        if (end < 0) {
            return false;
        }
        ShellPart.Arithmetic expression = scanner.expansions.arithmeticCommand(end);
        if (expression == null || (loop && !ShellLookahead.isLoop(expression.expression()))) {
            fail(start);
            return true;
        }
        add(ARITHMETIC, start, end, expression);
        expected = loop ? Expected.FOR_IN : Expected.COMMAND;
        return true;
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
        if (expected == Expected.COMMAND || expected == Expected.COPROCESS) {
            expected = Expected.COMMAND_AFTER_PREFIX;
        }
    }

    private void word() {
        String plain = ShellLookahead.plain(scanner);
        switch (expected) {
            case COMMAND -> {
                int type = ShellLookahead.reserved(plain);
                if (type != 0) {
                    reserved(type, plain);
                } else if (!function(plain)) {
                    commandWord(plain);
                }
            }
            case COPROCESS -> coprocess(plain);
            case COMMAND_AFTER_PREFIX -> commandWord(plain);
            case ARGUMENT -> plainWord(WORD, Expected.ARGUMENT);
            case CASE_SUBJECT -> plainWord(WORD, Expected.CASE_IN);
            case CASE_IN -> keywordOrFail(plain, "in", IN, Expected.CASE_ITEM);
            case FOR_NAME, SELECT_NAME -> plainWord(WORD, Expected.FOR_IN);
            case FOR_IN -> {
                int type = ShellLookahead.reserved(plain);
                boolean braces = type == LBRACE && tokens.getLast().type == ARITHMETIC;
                if (type == DO || braces) {
                    operator(type, plain.length());
                } else {
                    keywordOrFail(plain, "in", IN, Expected.ARGUMENT);
                }
            }
            case CASE_ITEM -> {
                if (plain.equals("esac")) {
                    esac();
                } else {
                    plainWord(PATTERN, Expected.CASE_PATTERN);
                }
            }
            case CASE_FIRST_PATTERN, CASE_PATTERN -> plainWord(PATTERN, Expected.CASE_PATTERN);
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

    private void reserved(int type, String word) {
        int length = word.length();
        switch (type) {
            case FI, DONE, RBRACE -> compoundEnd(type, length);
            case ESAC -> esac();
            case TEST -> test();
            case BANG -> {
                operator(BANG, length);
                nothing();
            }
            case TIME -> time();
            case FOR -> {
                operator(FOR, length);
                expected = word.equals("for") ? Expected.FOR_NAME : Expected.SELECT_NAME;
                fresh = false;
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
            case COPROC -> {
                operator(COPROC, length);
                expected = Expected.COPROCESS;
            }
            default -> operator(type, length);
        }
    }

    private void test() {
        int start = scanner.at;
        operator(TEST, 2);
        if (new ConditionLexer(scanner, tokens).read()) {
            fresh = false;
        } else {
            fail(start);
        }
    }

    private void time() {
        if (ShellLookahead.timeIsProgram(scanner)) {
            commandWord("time");
            return;
        }
        int start = scanner.at;
        ShellLookahead.skipTime(scanner);
        operator(TIME, start, scanner.at);
        nothing();
    }

    /** After {@code !} or {@code time}: adds a token without text if no command follows. */
    private void nothing() {
        if (ShellLookahead.nothingFollows(scanner)) {
            int end = tokens.getLast().end;
            add(NOTHING, end, end, null);
        }
    }

    private void coprocess(String plain) {
        expected = Expected.COMMAND;
        int type = ShellLookahead.reserved(plain);
        if (type != 0) {
            reserved(type, plain);
        } else if (ShellLookahead.namesCoprocess(scanner)) {
            plainWord(NAME, Expected.COMMAND);
        } else {
            commandWord(plain);
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

    private boolean function(String plain) {
        int start = scanner.at;
        ShellWord name = ShellLookahead.function(scanner, plain);
        if (name == null && plain.equals("function")) {
            fail(start);
            return true;
        }
        if (name == null) {
            return false;
        }
        add(FUNCTION, start, scanner.at, name);
        fresh = true;
        return true;
    }

    private void commandWord(String plain) {
        int start = scanner.at;
        int nameEnd = ShellLookahead.assignedName(scanner);
        if (nameEnd < 0) {
            plainWord(WORD, Expected.ARGUMENT);
            declares = ShellLookahead.declares(plain);
            return;
        }
        ShellNode read = ShellAssignments.read(scanner, nameEnd);
        if (read == null) {
            fail(start);
            return;
        }
        boolean assignment = read instanceof Assignment;
        add(assignment ? ASSIGNMENT : WORD, start, scanner.at, read);
        expected = assignment ? Expected.COMMAND_AFTER_PREFIX : Expected.ARGUMENT;
    }

    private void plainWord(int type, Expected next) {
        int start = scanner.at;
        ShellWord word = scanner.word(declares);
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
        declares = false;
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
