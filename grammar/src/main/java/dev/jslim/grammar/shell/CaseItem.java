package dev.jslim.grammar.shell;

import dev.jslim.grammar.source.Span;
import java.util.List;

/** {@code pattern | pattern) commands ;;} inside a {@link Command.Case}; the body may be empty. */
public record CaseItem(List<ShellWord> patterns, Script body, Span span) implements ShellNode {}
