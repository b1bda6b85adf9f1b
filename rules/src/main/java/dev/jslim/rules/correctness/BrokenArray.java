package dev.jslim.rules.correctness;

import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Instruction;
import org.jspecify.annotations.Nullable;

/**
 * A JSON array that is broken, which is told from {@code [}, the command that tests something.
 *
 * @param span where it stands
 * @param text what the builder takes for words, in one line
 */
public record BrokenArray(Span span, String text) {
    private static final String CURLED = "\u2018\u2019\u201c\u201d";

    /** Returns the broken array that an instruction has instead of its command or its files, or null. */
    static @Nullable BrokenArray of(Instruction instruction, SourceText source) {
        Span files = null;
        if (instruction instanceof Instruction.Copy copy
                && !copy.json()
                && !copy.sources().isEmpty()) {
            files = copy.sources().getFirst().span().to(copy.destination().span());
        } else if (instruction instanceof Instruction.Add add
                && !add.json()
                && !add.sources().isEmpty()) {
            files = add.sources().getFirst().span().to(add.destination().span());
        }
        if (files != null) {
            String text = source.slice(files);
            return is(text) || text.startsWith("[ ") ? new BrokenArray(files, text) : null;
        }
        CommandForm form = instruction instanceof Instruction.Run run
                ? run.form()
                : instruction instanceof Instruction.Cmd cmd
                        ? cmd.form()
                        : instruction instanceof Instruction.Entrypoint entrypoint ? entrypoint.form() : null;
        return form instanceof CommandForm.ShellForm shell && is(shell.text())
                ? new BrokenArray(shell.span(), shell.text())
                : null;
    }

    /**
     * Returns whether a text that is no JSON array was meant to be one: its bracket is never closed or stands right before a quotation
     * mark, a comma follows a quoted word, the marks are those of a word processor, or it tests nothing but a quoted text.
     */
    public static boolean is(String text) {
        int start = skip(text, 0);
        if (start + 1 >= text.length() || text.charAt(start) != '[') {
            return false;
        }
        char next = text.charAt(start + 1);
        if (isQuote(next)) {
            return true;
        }
        boolean blank = next == ' ' || next == '\t';
        return blank && (text.indexOf(']', start) < 0 || hasWordsOfJson(text, skip(text, start + 1)));
    }

    private static boolean hasWordsOfJson(String text, int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) != ']') {
            if (!isQuote(text.charAt(at))) {
                at++;
                continue;
            }
            char quote = text.charAt(at);
            int end = at + 1;
            while (end < text.length() && text.charAt(end) != quote) {
                end += text.charAt(end) == '\\' ? 2 : 1;
            }
            int behind = skip(text, end + 1);
            if (CURLED.indexOf(quote) >= 0 || behind >= text.length() || text.charAt(behind) == ',') {
                return true;
            }
            boolean literal = at == start && text.lastIndexOf('$', end) < at;
            if (literal && (text.charAt(behind) == ']' || isQuote(text.charAt(behind)))) {
                return true;
            }
            at = behind;
        }
        return false;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'' || CURLED.indexOf(c) >= 0;
    }

    private static int skip(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
