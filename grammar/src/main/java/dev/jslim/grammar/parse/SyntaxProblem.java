package dev.jslim.grammar.parse;

import dev.jslim.grammar.source.Span;

/**
 * Something in a Dockerfile that is not as it should be, or that jslim does not understand.
 *
 * @param message what is wrong, one sentence without a final full stop
 * @param hint what to do about it
 */
public record SyntaxProblem(Kind kind, Span span, String message, String hint) {
    /** How bad it is. */
    public enum Kind {
        /** The builder would refuse the file. */
        REFUSED,
        /** A trigger that ONBUILD must not have; the builder of the next image would refuse it. */
        FORBIDDEN_TRIGGER,
        /** A flag that BuildKit does not know; another frontend may, so nothing stops because of it. */
        UNKNOWN_FLAG,
        /** Shell text that the grammar does not cover; the builder hands it to the shell unread. */
        NOT_UNDERSTOOD
    }

    /** Returns a text of the file in a length that fits a message: {@code most} characters, and an ellipsis for the others. */
    public static String shown(String text, int most) {
        return text.length() > most ? text.substring(0, most) + "…" : text;
    }

    /** Returns whether the builder would refuse the file because of it. */
    public boolean refused() {
        return kind == Kind.REFUSED || kind == Kind.FORBIDDEN_TRIGGER;
    }
}
