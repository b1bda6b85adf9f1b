package dev.jslim.grammar.shell;

/** What language a text is in that a builder runs. */
public enum Language {
    /** That of POSIX shells and bash, the one with a grammar. */
    SHELL,
    /** PowerShell, of Windows or not. */
    POWERSHELL,
    /** The command interpreter of Windows. */
    CMD,
    /** Any other: what SHELL or the first line {@code #!} names. */
    OTHER
}
