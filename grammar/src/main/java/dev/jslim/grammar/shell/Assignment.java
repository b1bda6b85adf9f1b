package dev.jslim.grammar.shell;

import dev.jslim.grammar.source.Span;

/** {@code name=value} before a command. */
public record Assignment(String name, ShellWord value, Span span) implements ShellNode {}
