package dev.jslim.tracer.engine;

/**
 * What a command in a container did.
 *
 * @param output standard output and error as they came
 */
public record ExecResult(int exitCode, Content output) {}
