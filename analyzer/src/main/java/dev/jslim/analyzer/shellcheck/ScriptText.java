package dev.jslim.analyzer.shellcheck;

import dev.jslim.grammar.source.MappedText;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.source.TextLines;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Dockerfile;
import dev.jslim.grammar.syntax.Heredoc;
import dev.jslim.grammar.syntax.Instruction;

/** The text that the builder hands to the shell, each character with its place in the Dockerfile. */
final class ScriptText {
    private final SourceText source;
    private final String text;
    private final char escape;

    ScriptText(Dockerfile file) {
        this.source = file.source();
        this.text = source.text();
        this.escape = file.escape();
    }

    /** Returns the text of a RUN. */
    MappedText of(Instruction.Run run, CommandForm.ShellForm form) {
        MappedText line = line(form);
        if (run.heredocs().isEmpty()) {
            return line;
        }
        MappedText.Builder all = new MappedText.Builder();
        Heredoc last = run.heredocs().getLast();
        if (run.heredocs().size() == 1
                && form.script().span().start() >= last.body().start()) {
            body(last.body(), last.chomp(), all);
            return all.build();
        }
        line.copy(0, line.length(), all);
        int end = line.span(line.length(), line.length()).end();
        all.append('\n', end, end);
        Span bodies = run.heredocs().getFirst().span().to(last.span());
        body(bodies, false, all);
        return all.build();
    }

    /**
     * Returns the logical line. The parser has joined it and keeps no places: they are found again by joining it once more, which
     * is compared with what the parser says.
     */
    private MappedText line(CommandForm.ShellForm form) {
        String wanted = form.text();
        MappedText.Builder joined = new MappedText.Builder();
        int at = form.span().start();
        while (joined.length() < wanted.length() && at < text.length()) {
            int end = TextLines.end(text, at);
            int stop = continuation(at, end);
            boolean goesOn = stop >= 0;
            stop = Math.min(goesOn ? stop : end, at + wanted.length() - joined.length());
            joined.append(text.substring(at, stop), at, stop);
            at = goesOn ? nextContent(TextLines.next(text, at)) : text.length();
        }
        MappedText result = joined.build();
        return result.text().equals(wanted) ? result : MappedText.at(wanted, form.span());
    }

    /** Goes past the comments and the empty lines between continued lines. */
    private int nextContent(int from) {
        int at = from;
        while (at < text.length()) {
            int end = TextLines.end(text, at);
            int content = at;
            while (content < end && Character.isWhitespace(text.charAt(content))) {
                content++;
            }
            if (content < end && text.charAt(content) != '#') {
                return at;
            }
            at = TextLines.next(text, at);
        }
        return at;
    }

    /** Returns where the escape character stands that continues a line, or -1. */
    private int continuation(int start, int end) {
        int last = end - 1;
        while (last >= start && (text.charAt(last) == ' ' || text.charAt(last) == '\t')) {
            last--;
        }
        boolean goesOn =
                last >= start && text.charAt(last) == escape && (last == start || text.charAt(last - 1) != escape);
        return goesOn ? last : -1;
    }

    /** Appends the lines of a heredoc. A first line that names the interpreter becomes a comment: the script begins elsewhere. */
    private void body(Span body, boolean chomp, MappedText.Builder target) {
        boolean first = true;
        for (int at = body.start(); at < body.end(); at = TextLines.next(text, at)) {
            int end = Math.min(TextLines.end(text, at), body.end());
            int start = at;
            while (chomp && start < end && text.charAt(start) == '\t') {
                start++;
            }
            String line = text.substring(start, end);
            target.append(first && line.startsWith("#!") ? "# " + line.substring(2) : line, start, end);
            target.append('\n', end, end);
            first = false;
        }
    }
}
