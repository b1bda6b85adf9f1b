package dev.jslim.grammar.parse.shell;

import dev.jslim.grammar.parse.token.Chars;
import dev.jslim.grammar.shell.ShellWord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recognises what a shell decides by looking at the characters ahead: reserved words, assignments, functions, {@code [[ ]]}. */
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
            case "while" -> ShellGrammar.WHILE;
            case "until" -> ShellGrammar.UNTIL;
            case "do" -> ShellGrammar.DO;
            case "done" -> ShellGrammar.DONE;
            case "case" -> ShellGrammar.CASE;
            case "esac" -> ShellGrammar.ESAC;
            case "{" -> ShellGrammar.LBRACE;
            case "}" -> ShellGrammar.RBRACE;
            case "!" -> ShellGrammar.BANG;
            case "[[" -> ShellGrammar.OPAQUE;
            default -> 0;
        };
    }

    /** Returns the unquoted word that stands here, or nothing if there is anything but plain characters in it. */
    static String plain(ShellScanner scanner) {
        int at = scanner.at;
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
        return scanner.text.substring(scanner.at, at);
    }

    /** Returns where the value of {@code name=}, {@code name+=} or {@code name[…]=} begins, or -1 if that does not stand here. */
    static int assignedValue(ShellScanner scanner) {
        int ahead = 0;
        while (Chars.isName(scanner.peek(ahead))) {
            ahead++;
        }
        if (ahead == 0 || Chars.isDigit(scanner.peek(0))) {
            return -1;
        }
        if (scanner.peek(ahead) == '[') {
            int close = ahead;
            while (scanner.peek(close) != ']' && !ShellScanner.isMeta(scanner.peek(close))) {
                close++;
            }
            ahead = scanner.peek(close) == ']' ? close + 1 : ahead;
        }
        if (scanner.peek(ahead) == '+') {
            ahead++;
        }
        return scanner.peek(ahead) == '=' ? scanner.at + ahead + 1 : -1;
    }

    /** Reads {@code name()} or {@code function name}; returns its name as a word, or null, and nothing read, if it is none. */
    static @Nullable ShellWord function(ShellScanner scanner) {
        int start = scanner.at;
        String name = plain(scanner);
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

    /** Reads {@code [[ … ]]}, which has a grammar of its own; returns false if it does not end. */
    static boolean test(ShellScanner scanner) {
        scanner.at += 2;
        while (!scanner.atEnd()) {
            scanner.skipBlanks();
            int before = scanner.at;
            boolean end = scanner.text.startsWith("]]", before) && ShellScanner.isMeta(scanner.peek(2));
            if (scanner.word() == null) {
                return false;
            }
            if (end) {
                return true;
            }
            scanner.at += scanner.at == before && !scanner.atEnd() ? 1 : 0;
        }
        return false;
    }
}
