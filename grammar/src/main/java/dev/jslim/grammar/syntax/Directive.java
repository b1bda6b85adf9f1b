package dev.jslim.grammar.syntax;

import dev.jslim.grammar.source.Node;
import dev.jslim.grammar.source.Span;

/**
 * A parser directive such as {@code # syntax=…}, {@code # escape=…} or {@code # check=…}.
 *
 * @param name in lower case
 * @param value as written, trimmed
 * @see <a href="https://docs.docker.com/reference/dockerfile/#parser-directives">Parser directives</a>
 */
public record Directive(String name, String value, Span span) implements Node {}
