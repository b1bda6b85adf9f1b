package dev.jslim.grammar.shell;

import dev.jslim.grammar.source.Span;
import java.util.List;

/**
 * The body of a here-document inside shell text.
 *
 * @param parts the text, with what the shell expands in it; one literal where the delimiter is quoted
 * @param span the lines of the body, without that of the delimiter
 */
public record HereDocument(List<ShellPart> parts, Span span) implements ShellNode {
    public HereDocument {
        parts = List.copyOf(parts);
    }
}
