package dev.jslim.grammar.parse;

import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.Script;
import dev.jslim.grammar.source.MappedText;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import java.util.List;

/** Parses shell text; total: what it does not understand becomes {@link Command.Opaque}. */
public final class ShellParser {
    private ShellParser() {}

    /** Returns the script that stands in a region of a source text, such as the body of a heredoc. */
    public static Script parse(SourceText source, Span region) {
        return parse(MappedText.of(source, region));
    }

    /** Returns the script that {@code text} is, its spans those of the source that the text comes from. */
    public static Script parse(MappedText text) {
        return parse(text, 0, text.length());
    }

    static Script parse(MappedText text, int from, int to) {
        Span span = text.span(from, to);
        String content = text.text().substring(from, to);
        return new Script(content.isBlank() ? List.of() : List.of(new Command.Opaque(content, span)), span);
    }
}
