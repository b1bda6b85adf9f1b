package dev.jslim.analyzer.config.keys;

import dev.jslim.analyzer.lint.Severity;
import org.jspecify.annotations.Nullable;

/** How bad a configuration says that the findings of a rule are. */
public enum Level {
    ERROR(Severity.ERROR),
    WARNING(Severity.WARNING),
    INFO(Severity.INFO),
    STYLE(Severity.STYLE),
    /** Nothing is reported. */
    OFF(null);

    private final @Nullable Severity severity;

    Level(@Nullable Severity severity) {
        this.severity = severity;
    }

    /** Returns the severity, or null for a rule that is off. */
    public @Nullable Severity severity() {
        return severity;
    }
}
