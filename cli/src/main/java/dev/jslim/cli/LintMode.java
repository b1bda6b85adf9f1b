package dev.jslim.cli;

/** What happens to a file beside being looked at. */
enum LintMode {
    REPORT,
    FIX,
    DIFF
}
