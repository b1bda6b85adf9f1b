package dev.jslim.tracer.trace;

import dev.jslim.tracer.engine.ContainerState;
import dev.jslim.tracer.sensor.SensorReport;
import java.util.ArrayList;
import java.util.List;

/**
 * How a recorder's log ends, and whether it can be trusted to have everything. The kernel ends the recorder together with the
 * container's first process; if a signal ended that, no end mark could be written, although nothing is missing. But a
 * recorder that dies first leaves no end mark either, and the application then soon dies of calls that nobody answers.
 */
enum LogEnd {
    /** The recorder was there when the application was told to stop. */
    LIVED,
    /** It was not. */
    GONE,
    /** The engine cannot tell. */
    UNKNOWN;

    private static final int SIGNALLED = 128;

    /** What the sensor says when it gives up (log.c). */
    private static final String FULL = "the log is full";

    /** Returns a report of the container's own command with what its end says of it. */
    SensorReport judge(SensorReport report, ContainerState state) {
        List<String> notes = new ArrayList<>();
        boolean signalled = state.exitCode() > SIGNALLED;
        boolean complete = report.complete();
        if (state.outOfMemory()) {
            notes.add("the kernel ended processes of the container for lack of memory");
        }
        if (!report.complete()) {
            complete = signalled && this != GONE && !state.outOfMemory();
            if (!signalled) {
                notes.add("the recorder ended before the application did");
            } else if (this == GONE) {
                notes.add("signal " + (state.exitCode() - SIGNALLED)
                        + " ended the application; whether the recorder lived until then cannot be known");
            } else if (this == UNKNOWN) {
                notes.add("the engine cannot tell whether the recorder lived until the application was stopped");
            }
        }
        return report.with(notes, complete && !full(report));
    }

    /** Returns a report of a command that was run beside with what its end says of it. */
    SensorReport judgeBeside(SensorReport report) {
        return report.complete() || this == LIVED
                ? report.with(List.of(), !full(report))
                : report.with(List.of("the record of a command that was run beside has no end"), false);
    }

    private static boolean full(SensorReport report) {
        return report.degradations().stream().anyMatch(text -> text.startsWith(FULL));
    }
}
