package dev.jslim.grammar.syntax;

import dev.jslim.grammar.source.Node;
import dev.jslim.grammar.source.Span;

/**
 * A here-document of RUN, COPY or ADD.
 *
 * @param name the delimiter without quotes
 * @param descriptor the number of the file descriptor before the angle brackets, 0 if there is none
 * @param expand whether variables are expanded, that is, whether the delimiter was unquoted
 * @param chomp whether leading tabs are removed ({@code <<-})
 * @param marker where {@code <<NAME} stands
 * @param body where the content stands: whole lines, without the line of the delimiter
 * @param span from the first line of the body to the end of the delimiter line
 */
public record Heredoc(String name, int descriptor, boolean expand, boolean chomp, Span marker, Span body, Span span)
        implements Node {}
