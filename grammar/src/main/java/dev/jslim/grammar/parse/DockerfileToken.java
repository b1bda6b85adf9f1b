package dev.jslim.grammar.parse;

import dev.jslim.grammar.source.Span;

/** A leaf of a Dockerfile's text. */
public record DockerfileToken(Kind kind, Span span) {
    /** What a token is. */
    public enum Kind {
        BYTE_ORDER_MARK,
        DIRECTIVE,
        COMMENT,
        KEYWORD,
        FLAG,
        /** A word, a JSON string, a name, a value, or text for a shell. */
        ARGUMENT,
        /** An equals sign, or a bracket or comma of a JSON array. */
        PUNCTUATION,
        HEREDOC_BODY,
        HEREDOC_END,
        /** The escape character that joins a line with the next. */
        CONTINUATION,
        BLANK,
        LINE_BREAK,
        /** Anything else: there is nothing else, and a test says so. */
        OTHER
    }
}
