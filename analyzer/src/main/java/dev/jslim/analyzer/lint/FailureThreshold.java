package dev.jslim.analyzer.lint;

import org.jspecify.annotations.Nullable;

/** How bad a finding must be to fail a run. */
public enum FailureThreshold {
    ERROR(Severity.ERROR),
    WARNING(Severity.WARNING),
    INFO(Severity.INFO),
    STYLE(Severity.STYLE),
    /** Nothing that is found fails a run. */
    NONE(null);

    private final @Nullable Severity least;

    FailureThreshold(@Nullable Severity least) {
        this.least = least;
    }

    /** Returns whether a finding of this severity fails a run. */
    public boolean fails(Severity severity) {
        return least != null && severity.compareTo(least) <= 0;
    }
}
