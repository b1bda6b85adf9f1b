package dev.jslim.tracer.sensor;

/**
 * How the sensor is told of system calls. Both see the same; without a choice it takes the first that works, and the log says
 * which and why.
 */
public enum SensorEngine {
    /** Seccomp user notification: quick, and leaves signals and debuggers alone. Linux 5.5, and nobody else may listen. */
    NOTIFY("notify", "seccomp-notify"),
    /** ptrace behind a seccomp filter: for older kernels, and where somebody listens already. */
    PTRACE("ptrace", "ptrace");

    private final String argument;
    private final String recordedName;

    SensorEngine(String argument, String recordedName) {
        this.argument = argument;
        this.recordedName = recordedName;
    }

    /** Returns the value of the sensor's option. */
    String argument() {
        return argument;
    }

    /** Returns what the log, and the evidence, call it. */
    public String recordedName() {
        return recordedName;
    }
}
