package dev.jslim.analyzer.shellcheck;

import dev.jslim.grammar.source.MappedText;

/**
 * One script of a Dockerfile as ShellCheck gets it: lines of ours that name the shell and the variables in force, and below them the
 * text that the builder hands to the shell.
 *
 * @param dialect what the first line names
 * @param header whole lines, the first one {@code #!}
 * @param body each character with its place in the Dockerfile
 */
record ShellScript(ShellDialect dialect, String header, MappedText body) {
    /** Returns what ShellCheck reads. */
    String text() {
        return header + body.text() + (body.text().endsWith("\n") ? "" : "\n");
    }
}
