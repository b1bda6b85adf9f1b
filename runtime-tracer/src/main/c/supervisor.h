/* The process that records. The application's first process tells it what to do over a socket and is answered with an error. */
#ifndef SUPERVISOR_H
#define SUPERVISOR_H

#include "kernel.h"

enum {
    TELL_NOTIFY = 'N',    /* trace by the listener that comes with the message */
    TELL_SEIZE = 'S',     /* become the tracer of who asks */
    TELL_TRACE = 'T',     /* from now on its filter stops at calls */
    TELL_TRACE_ALL = 'A', /* it has no filter of its own: stop at every call */
};

/* root: the application's first process; parent: its own, 0 if that is outside of the container. denied: as in options.h. Does not return. */
__attribute__((noreturn)) void supervisor_run(int socket, u32 root, u32 parent, u64 denied);

/* For the engines: records a call and returns what event_handle() does. */
s32 supervisor_call(u32 root, u32 task, u64 ticket, const struct seccomp_data *call);

/* For the engines: writes the end of the log, unless it is there already. code: as for log_end(). */
void supervisor_end(int code);

#endif
