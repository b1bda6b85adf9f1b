package dev.jslim.grammar.edit;

/** How far a fix may be trusted; the order is that of trust. */
public enum Applicability {
    /** May be wrong or incomplete: shown to a person, never applied. */
    DISPLAY_ONLY,
    /** The result is valid, but the image may behave differently or a comment may be lost: applied only on request. */
    UNSAFE,
    /** The meaning of the build and all comments are kept: applied by {@code --fix}. */
    SAFE
}
