package dev.jslim.grammar.parse.shell;

import dev.jslim.grammar.parse.token.Chars;
import dev.jslim.grammar.shell.Redirect;
import dev.jslim.grammar.shell.ShellWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the redirections of shell text, and skips the bodies of the heredocs among them. */
final class ShellRedirects {
    private static final List<String> OPERATORS =
            List.of("<<<", "<<-", "&>>", "<<", ">>", ">|", "<>", "<&", ">&", "&>", "<", ">");

    private final ShellScanner scanner;
    /** The heredocs of the line so far; their bodies begin on the next one. */
    private final List<Redirect> heredocs = new ArrayList<>();

    ShellRedirects(ShellScanner scanner) {
        this.scanner = scanner;
    }

    /** Returns where the operator of a redirection begins here, after its descriptor, or -1 if there is no redirection. */
    int operator() {
        int ahead = 0;
        while (Chars.isDigit(scanner.peek(ahead))) {
            ahead++;
        }
        char c = scanner.peek(ahead);
        boolean both = ahead == 0 && c == '&' && scanner.peek(1) == '>';
        boolean process = ahead == 0 && (c == '<' || c == '>') && scanner.peek(1) == '(';
        return both || ((c == '<' || c == '>') && !process) ? scanner.at + ahead : -1;
    }

    /** Reads the redirection whose operator stands at {@code operator}; returns null if its target is missing or does not end. */
    @Nullable
    Redirect read(int operator) {
        int start = scanner.at;
        String name = name(operator);
        scanner.at = operator + name.length();
        scanner.skipBlanks();
        int targetStart = scanner.at;
        ShellWord target = scanner.word();
        if (target == null || scanner.at == targetStart) {
            return null;
        }
        Redirect redirect = new Redirect(
                operator > start ? scanner.text.substring(start, operator) : null,
                name,
                target,
                scanner.line.span(start, scanner.at));
        if (name.equals("<<") || name.equals("<<-")) {
            heredocs.add(redirect);
        }
        return redirect;
    }

    private String name(int operator) {
        for (String candidate : OPERATORS) {
            if (scanner.text.startsWith(candidate, operator) && operator + candidate.length() <= scanner.end) {
                return candidate;
            }
        }
        return "<";
    }

    /** Skips the bodies of the heredocs that the line before has opened: they are input, not commands. */
    void skipBodies() {
        for (Redirect heredoc : heredocs) {
            String delimiter = Objects.requireNonNullElse(
                    heredoc.target().literal(), heredoc.target().raw());
            boolean chomp = heredoc.operator().equals("<<-");
            boolean found = false;
            while (!scanner.atEnd() && !found) {
                int start = scanner.at;
                scanner.skipLine();
                int stop = scanner.at;
                scanner.at += scanner.atEnd() ? 0 : 1;
                while (chomp && start < stop && scanner.text.charAt(start) == '\t') {
                    start++;
                }
                stop -= stop > start && scanner.text.charAt(stop - 1) == '\r' ? 1 : 0;
                found = stop - start == delimiter.length() && scanner.text.startsWith(delimiter, start);
            }
        }
        heredocs.clear();
    }
}
