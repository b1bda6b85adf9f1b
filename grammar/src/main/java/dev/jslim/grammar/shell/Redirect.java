package dev.jslim.grammar.shell;

import dev.jslim.grammar.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A redirection.
 *
 * @param descriptor the digits, or bash's <code>{name}</code>, before the operator, or null
 * @param operator one of {@code < > >> >| <> <& >& << <<- <<< &> &>>}
 */
public record Redirect(@Nullable String descriptor, String operator, ShellWord target, Span span)
        implements ShellNode {}
