package dev.jslim.grammar.parse.shell;

import dev.jslim.grammar.parse.token.Chars;
import dev.jslim.grammar.shell.HereDocument;
import dev.jslim.grammar.shell.Redirect;
import dev.jslim.grammar.shell.ShellPart;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the redirections of shell text, and the bodies of the heredocs among them. */
final class ShellRedirects {
    private static final List<String> OPERATORS =
            List.of("<<<", "<<-", "&>>", "<<", ">>", ">|", "<>", "<&", ">&", "&>", "<", ">");

    private final ShellScanner scanner;
    /** The heredocs of the line so far; their bodies begin on the next one. */
    private final List<Redirect> heredocs = new ArrayList<>();

    private final List<HereDocument> documents = new ArrayList<>();

    ShellRedirects(ShellScanner scanner) {
        this.scanner = scanner;
    }

    /** Returns where the operator of a redirection begins here, after its descriptor, or -1 if there is no redirection. */
    int operator() {
        int ahead = scanner.peek(0) == '{' ? variable() : digits();
        char c = scanner.peek(ahead);
        boolean both = ahead == 0 && c == '&' && scanner.peek(1) == '>';
        boolean process = (c == '<' || c == '>') && scanner.peek(ahead + 1) == '(';
        return both || ((c == '<' || c == '>') && !process) ? scanner.at + ahead : -1;
    }

    private int digits() {
        int ahead = 0;
        while (Chars.isDigit(scanner.peek(ahead))) {
            ahead++;
        }
        return ahead;
    }

    /** Returns the length of <code>{name}</code>, in which bash stores the descriptor, or 0. */
    private int variable() {
        int ahead = 1;
        while (Chars.isName(scanner.peek(ahead))) {
            ahead++;
        }
        return ahead > 1 && !Chars.isDigit(scanner.peek(1)) && scanner.peek(ahead) == '}' ? ahead + 1 : 0;
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

    /** Reads the bodies of the heredocs that the line before has opened: they are input, not commands. */
    void bodies() {
        for (Redirect heredoc : heredocs) {
            String delimiter = Objects.requireNonNullElse(
                    heredoc.target().literal(), heredoc.target().raw());
            boolean chomp = heredoc.operator().equals("<<-");
            int begin = scanner.at;
            int stop = begin;
            boolean found = false;
            while (!scanner.atEnd() && !found) {
                stop = scanner.at;
                scanner.skipLine();
                found = isDelimiter(delimiter, stop, scanner.at, chomp);
                scanner.at += scanner.atEnd() ? 0 : 1;
            }
            body(heredoc.target(), begin, found ? stop : scanner.at);
        }
        heredocs.clear();
    }

    private boolean isDelimiter(String delimiter, int from, int to, boolean chomp) {
        int start = from;
        while (chomp && start < to && scanner.text.charAt(start) == '\t') {
            start++;
        }
        int end = to > start && scanner.text.charAt(to - 1) == '\r' ? to - 1 : to;
        return end - start == delimiter.length() && scanner.text.startsWith(delimiter, start);
    }

    /** Keeps a body: as text if the delimiter is quoted, or if an expansion in it does not end, which a shell finds when it runs. */
    private void body(ShellWord delimiter, int from, int to) {
        Span span = scanner.line.span(from, to);
        String raw = delimiter.raw();
        boolean expanded = raw.indexOf('\'') < 0 && raw.indexOf('"') < 0 && raw.indexOf('\\') < 0;
        List<ShellPart> parts = expanded ? scanner.inner(from, to).expanded() : null;
        documents.add(new HereDocument(
                parts != null ? parts : List.of(new ShellPart.Literal(scanner.text.substring(from, to), span)), span));
    }

    /** Returns the bodies so far. */
    List<HereDocument> documents() {
        return documents;
    }
}
