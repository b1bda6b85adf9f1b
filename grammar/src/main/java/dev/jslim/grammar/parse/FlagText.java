package dev.jslim.grammar.parse;

import dev.jslim.grammar.source.MappedText;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Flag;
import dev.jslim.grammar.syntax.Word;

/**
 * A flag as BuildKit's {@code frontend/dockerfile/parser/split_command.go} reads it: without its quotes and escapes, and before any
 * variable is expanded.
 *
 * @param line has the flag as it is written from {@code lineStart} to {@code lineEnd}
 * @param text has it from {@code start} to {@code end}
 */
record FlagText(MappedText line, int lineStart, int lineEnd, MappedText text, int start, int end) {
    /** Returns the flag at {@code start..end} of a line. */
    static FlagText of(MappedText line, int start, int end, char escape) {
        String text = line.text();
        String raw = text.substring(start, end);
        if (raw.indexOf('"') < 0 && raw.indexOf('\'') < 0 && raw.indexOf(escape) < 0) {
            return new FlagText(line, start, end, line, start, end);
        }
        MappedText.Builder plain = new MappedText.Builder();
        char quote = 0;
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            if (quote == 0 ? c == '"' || c == '\'' : c == quote) {
                quote = quote == 0 ? c : 0;
                continue;
            }
            at += c == escape ? 1 : 0;
            if (at < end) {
                line.copy(at, at + 1, plain);
            }
        }
        MappedText built = plain.build();
        return new FlagText(line, start, end, built, 0, built.length());
    }

    /** Returns whether it is the two dashes that end the flags. */
    boolean isEnd() {
        return end - start == 2;
    }

    /** Returns the whole. */
    String plain() {
        return text.text().substring(start, end);
    }

    /** Returns the name without the dashes. */
    String name() {
        int equals = equals();
        return text.text().substring(start + 2, equals < 0 ? end : equals);
    }

    /** Returns whether there is an equals sign. */
    boolean isValued() {
        return equals() >= 0;
    }

    /** Returns where the value begins in {@link #text}; only if there is one. */
    int valueStart() {
        return equals() + 1;
    }

    /** Returns the value, empty if there is none. */
    String value() {
        return isValued() ? text.text().substring(valueStart(), end) : "";
    }

    /** Returns where the flag stands. */
    Span span() {
        return line.span(lineStart, lineEnd);
    }

    /** Returns where the value stands, or the flag if that has none. */
    Span place() {
        int equals = line.text().indexOf('=', lineStart, lineEnd);
        return equals < 0 || equals + 1 == lineEnd ? span() : line.span(equals + 1, lineEnd);
    }

    /** Returns the node. */
    Flag flag(char escape) {
        if (!isValued()) {
            return new Flag(name(), null, "", span());
        }
        Word value = WordParser.parse(text, valueStart(), end, escape, null);
        if (text != line) {
            int equals = line.text().indexOf('=', lineStart, lineEnd);
            value = new Word(line.text().substring(equals + 1, lineEnd), value.parts(), line.span(equals + 1, lineEnd));
        }
        return new Flag(name(), value, value(), span());
    }

    private int equals() {
        return text.text().indexOf('=', start, end);
    }
}
