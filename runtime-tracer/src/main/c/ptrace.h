/*
 * The engine that traces by ptrace: the same filter makes a task stop for its tracer, before the call and never after it. Works with
 * kernels without user notification. Where somebody else listens that one's filter outranks ours, so then every call is a stop
 * and the filter is asked here. What a traced program can tell: it cannot trace others, signals that it ignores interrupt
 * calls as if they were handled, and set-user-ID programs need a tracer with CAP_SYS_PTRACE.
 */
#ifndef PTRACE_H
#define PTRACE_H

#include "engine.h"

#define PTRACE_ENGINE "ptrace"

/* Becomes the tracer of a task and all it will start; returns 0 or the error negated. */
long ptrace_seize(u32 root);

/* From now on every call is a stop; needs Linux 5.3. Returns 0 or the error negated. */
long ptrace_stop_at_all(u32 root);

/* denied: as in options.h. */
const struct engine *ptrace_start(u64 denied);

/* Records until the last process that is traced has ended. root: the application's first process. */
__attribute__((noreturn)) void ptrace_run(u32 root);

#endif
