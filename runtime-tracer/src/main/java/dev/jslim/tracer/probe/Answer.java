package dev.jslim.tracer.probe;

import dev.jslim.analyzer.evidence.ProbeOutcome;
import dev.jslim.tracer.engine.Content;

/**
 * What a probe got.
 *
 * @param status HTTP status, or the exit status of a command; of other protocols 0, or 1 if the server said that it failed
 * @param contentType without parameters, in small letters, or empty
 * @param location where a redirection leads, or empty
 */
public record Answer(Probe probe, int status, String contentType, Content body, String location) {
    private static final int SWITCHED = 101;

    /** An answer that leads nowhere else. */
    public Answer(Probe probe, int status, String contentType, Content body) {
        this(probe, status, contentType, body, "");
    }

    /** Returns it as evidence. */
    public ProbeOutcome outcome() {
        return new ProbeOutcome(probe.text(), status, contentType, body.bytes(), body.digest());
    }

    /** Returns whether the application failed to answer as it should: a server error, a command that cannot be run. */
    public boolean failed() {
        return !complaint().isEmpty();
    }

    /** Returns in what it failed to answer as it should, {@code answered 500}; empty if it did not. */
    public String complaint() {
        return switch (probe) {
            case Probe.Http http -> complaint(http.expected(), http.expected().accepts(status));
            case Probe.WebSocket socket ->
                complaint(
                        socket.expected(),
                        socket.expected().statuses().isEmpty()
                                ? status == SWITCHED
                                : socket.expected().accepts(status));
            case Probe.Tcp tcp -> missing(tcp.expected());
            case Probe.Redis redis ->
                status == 0 || !redis.expected().isEmpty() ? missing(redis.expected()) : "answered " + quoted();
            case Probe.Postgres _ -> status == 0 ? "" : "answered " + quoted();
            case Probe.Health _ -> "";
            case Probe.Exit _, Probe.Run _ -> status != 0 ? "ended with status " + status : "";
            case Probe.Exec _ -> status == 126 || status == 127 || status < 0 ? "cannot be run" : "";
        };
    }

    private String complaint(Expected expected, boolean accepted) {
        if (accepted) {
            return missing(expected.text());
        }
        return "answered " + status + (expected.statuses().isEmpty() ? "" : " instead of " + expected.status());
    }

    private String missing(String text) {
        return body.text().contains(text) ? "" : "answered " + quoted() + ", without '" + text + "'";
    }

    private String quoted() {
        String first = body.text().lines().findFirst().orElse("").strip();
        return "'" + (first.length() <= 100 ? first : first.substring(0, 100) + "…") + "'";
    }
}
