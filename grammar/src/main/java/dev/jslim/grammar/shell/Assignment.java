package dev.jslim.grammar.shell;

import dev.jslim.grammar.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * {@code name=value} before a command.
 *
 * @param subscript what stands in the brackets of bash's {@code name[…]=value}, or null
 * @param append whether it is {@code name+=value}
 */
public record Assignment(String name, @Nullable ShellWord subscript, boolean append, ShellWord value, Span span)
        implements ShellNode {}
