package dev.jslim.analyzer.lint;

/** Whether ShellCheck looks at the scripts too. */
public enum ShellCheckMode {
    /** Where it is installed. */
    AUTO,
    OFF,
    /** It is an error if it is not installed. */
    REQUIRED
}
