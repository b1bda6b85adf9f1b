package dev.jslim.analyzer.lint;

/** How bad a finding is; the order is from bad to harmless. */
public enum Severity {
    ERROR,
    WARNING,
    INFO,
    STYLE
}
