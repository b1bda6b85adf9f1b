package dev.jslim.cli;

/** What the process tells its caller. */
public enum ExitCode {
    /** Nothing to complain about. */
    CLEAN(0),
    /** There are findings, or a check failed. */
    FINDINGS(1),
    /** The command could not do its work: bad input, bad usage, no engine, a bug. */
    FAILED(2);

    private final int status;

    ExitCode(int status) {
        this.status = status;
    }

    /** Returns the exit status of the process. */
    public int status() {
        return status;
    }
}
