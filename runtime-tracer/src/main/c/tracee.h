/* A task that has stopped for its tracer: its call, its answer, its memory. */
#ifndef TRACEE_H
#define TRACEE_H

#include "kernel.h"

/*
 * What the kernel says of a stop at a call (PTRACE_SYSCALL_INFO_...); 0 for another stop, an error negated if the task is gone or
 * the kernel older than 5.3.
 */
long tracee_stop(u32 task, struct seccomp_data *call);

/* Reads the call at which the filter stopped a task, on older kernels too; returns 0 if the task is gone. */
int tracee_call(u32 task, struct seccomp_data *call);

/* Keeps the call from being made and gives a result in its place: 0 or an error negated. */
void tracee_skip_call(u32 task, s32 result);
/* Sets the result at the exit of a call. */
void tracee_result(u32 task, s32 result);

/* Takes the flag away with which the new task would not be traced. Returns the error for the caller if that cannot be done. */
s32 tracee_follow_clone(u32 task, const struct seccomp_data *call);

/* As in engine.h. */
size_t tracee_peek(u32 task, u64 address, void *to, size_t size);

#endif
