package dev.jslim.analyzer.evidence;

/**
 * What a probe got for an answer.
 *
 * @param probe how it is written on the command line, {@code GET /path} or {@code EXEC command}
 * @param status HTTP status, or the exit status of a command
 * @param contentType media type of the body without parameters, or empty
 * @param bytes length of the body
 * @param digest {@code sha256:…} of the body
 */
public record ProbeOutcome(String probe, int status, String contentType, long bytes, String digest) {}
