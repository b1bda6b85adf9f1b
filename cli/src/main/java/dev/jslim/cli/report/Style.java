package dev.jslim.cli.report;

import dev.jslim.analyzer.lint.Severity;

/** The colours of a terminal, or none. */
public record Style(boolean colors) {
    String bold(String text) {
        return wrapped("1", text);
    }

    String dim(String text) {
        return wrapped("2", text);
    }

    String removed(String text) {
        return wrapped("31", text);
    }

    String added(String text) {
        return wrapped("32", text);
    }

    /** Colours what begins the message of a failure. */
    public String failure(String text) {
        return wrapped("1;31", text);
    }

    /** Colours what begins the advice after it. */
    public String hint(String text) {
        return wrapped("1;36", text);
    }

    String place(String text) {
        return wrapped("36", text);
    }

    String severity(Severity severity, String text) {
        return wrapped(
                switch (severity) {
                    case ERROR -> "1;31";
                    case WARNING -> "1;33";
                    case INFO -> "1;34";
                    case STYLE -> "1;35";
                },
                text);
    }

    private String wrapped(String code, String text) {
        return colors ? "\u001b[" + code + "m" + text + "\u001b[m" : text;
    }
}
