package dev.jslim.tracer.launch;

/** Whether the recorder gets capabilities that the application does not get. */
public enum TraceCaps {
    /** First without; again with them if something was missed that they would have shown. */
    AUTO,
    /** Never: set-user-ID programs then run without their rights. */
    NONE,
    /** From the start. */
    ADD
}
