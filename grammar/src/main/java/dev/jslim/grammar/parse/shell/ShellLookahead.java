package dev.jslim.grammar.parse.shell;

import dev.jslim.grammar.parse.token.Chars;
import dev.jslim.grammar.shell.ShellWord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recognises what a shell decides by looking at the characters ahead: reserved words, assignments, functions. */
final class ShellLookahead {
    private ShellLookahead() {}

    /** Returns the token type of a word where a command may begin, or 0 if it is not reserved. */
    static int reserved(String word) {
        return switch (word) {
            case "if" -> ShellGrammar.IF;
            case "then" -> ShellGrammar.THEN;
            case "elif" -> ShellGrammar.ELIF;
            case "else" -> ShellGrammar.ELSE;
            case "fi" -> ShellGrammar.FI;
            case "for", "select" -> ShellGrammar.FOR;
            case "in" -> ShellGrammar.IN;
            case "while" -> ShellGrammar.WHILE;
            case "until" -> ShellGrammar.UNTIL;
            case "do" -> ShellGrammar.DO;
            case "done" -> ShellGrammar.DONE;
            case "case" -> ShellGrammar.CASE;
            case "esac" -> ShellGrammar.ESAC;
            case "{" -> ShellGrammar.LBRACE;
            case "}" -> ShellGrammar.RBRACE;
            case "!" -> ShellGrammar.BANG;
            case "time" -> ShellGrammar.TIME;
            case "coproc" -> ShellGrammar.COPROC;
            case "[[" -> ShellGrammar.TEST;
            default -> 0;
        };
    }

    /** Returns whether a command takes arrays in its arguments, as bash's own commands that declare variables do. */
    static boolean declares(String command) {
        return switch (command) {
            case "declare", "typeset", "local", "export", "readonly", "eval", "let", "alias" -> true;
            default -> false;
        };
    }

    /** Returns the unquoted word that stands here, or nothing if there is anything but plain characters in it. */
    static String plain(ShellScanner scanner) {
        return plain(scanner, scanner.at);
    }

    private static String plain(ShellScanner scanner, int from) {
        int at = from;
        while (at < scanner.end && !ShellScanner.isMeta(scanner.text.charAt(at))) {
            char c = scanner.text.charAt(at);
            if (c == '\'' || c == '"' || c == '\\' || c == '$' || c == '`') {
                return "";
            }
            if (c == '\r') {
                break;
            }
            at++;
        }
        return scanner.text.substring(from, at);
    }

    /** Returns whether nothing follows on this line that {@code !} or {@code time} could stand before. */
    static boolean nothingFollows(ShellScanner scanner) {
        scanner.skipBlanks();
        char next = scanner.peek(0);
        return next == '\n' || (next == ';' && scanner.peek(1) != ';');
    }

    /**
     * Returns whether the word {@code time} here is a program: an option that bash's reserved word does not know follows. A POSIX
     * shell takes it as a program whatever follows.
     */
    static boolean timeIsProgram(ShellScanner scanner) {
        int at = skipBlanks(scanner, scanner.at + 4);
        String next = plain(scanner, at);
        return next.startsWith("-") && !next.equals("-p") && !next.equals("--");
    }

    /** Skips the word {@code time} and the options of the reserved word. */
    static void skipTime(ShellScanner scanner) {
        scanner.at += 4;
        for (String option : List.of("-p", "--")) {
            int at = skipBlanks(scanner, scanner.at);
            if (plain(scanner, at).equals(option)) {
                scanner.at = at + option.length();
            }
        }
    }

    /** Returns whether what {@code for ((…))} has in its parentheses are three expressions. */
    static boolean isLoop(String header) {
        int parts = 1;
        int open = 0;
        char quote = 0;
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else {
                open += c == '(' ? 1 : c == ')' ? -1 : 0;
                parts += c == ';' && open == 0 ? 1 : 0;
            }
        }
        return parts == 3;
    }

    /** Returns whether the word here is the name of a coprocess: a compound command follows it. */
    static boolean namesCoprocess(ShellScanner scanner) {
        int end = scanner.at + plain(scanner).length();
        int at = skipBlanks(scanner, end);
        if (end == scanner.at || at >= scanner.end) {
            return false;
        }
        return switch (reserved(plain(scanner, at))) {
            case ShellGrammar.IF,
                    ShellGrammar.FOR,
                    ShellGrammar.WHILE,
                    ShellGrammar.UNTIL,
                    ShellGrammar.CASE,
                    ShellGrammar.LBRACE,
                    ShellGrammar.TEST -> true;
            default -> scanner.text.charAt(at) == '(';
        };
    }

    private static int skipBlanks(ShellScanner scanner, int from) {
        int at = from;
        while (at < scanner.end && (scanner.text.charAt(at) == ' ' || scanner.text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    /** Returns where a variable's name that begins here ends, or -1 if there is none, or neither a value nor a subscript follows. */
    static int assignedName(ShellScanner scanner) {
        int ahead = 0;
        while (Chars.isName(scanner.peek(ahead))) {
            ahead++;
        }
        if (ahead == 0 || Chars.isDigit(scanner.peek(0))) {
            return -1;
        }
        char next = scanner.peek(ahead);
        boolean value = next == '=' || next == '[' || (next == '+' && scanner.peek(ahead + 1) == '=');
        return value ? scanner.at + ahead : -1;
    }

    /** Reads {@code name()} or {@code function name}; returns its name as a word, or null, and nothing read, if it is none. */
    static @Nullable ShellWord function(ShellScanner scanner, String word) {
        int start = scanner.at;
        String name = word;
        boolean bash = name.equals("function");
        if (bash) {
            scanner.at += name.length();
            scanner.skipBlanks();
            name = plain(scanner);
        }
        int nameStart = scanner.at;
        scanner.at += name.length();
        int nameEnd = scanner.at;
        scanner.skipBlanks();
        boolean parentheses = scanner.peek(0) == '(';
        if (parentheses) {
            scanner.at++;
            scanner.skipBlanks();
            parentheses = scanner.peek(0) == ')';
        }
        if (name.isEmpty() || name.indexOf('=') >= 0 || (!parentheses && !bash)) {
            scanner.at = start;
            return null;
        }
        scanner.at = parentheses ? scanner.at + 1 : nameEnd;
        return new ShellWord(name, List.of(), scanner.line.span(nameStart, nameEnd));
    }
}
