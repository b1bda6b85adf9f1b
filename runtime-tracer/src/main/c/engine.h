/*
 * The two ways of being told of a call, and all that anything but the engines themselves has to know of the difference:
 * seccomp-notify (notify.h) is quicker and leaves signals, debuggers and set-user-ID programs alone; ptrace (ptrace.h) works with
 * older kernels, and where somebody else listens already. Which one runs is chosen in ladder.c.
 */
#ifndef ENGINE_H
#define ENGINE_H

#include "arch.h"

struct engine {
    /* Whether the call of that ticket still waits for us; if not the task is gone and its number may be another's by now. */
    int (*waits)(u64 ticket);
    /* Reads a task's memory where /proc refuses to show it; returns how many bytes, 0 if there is no other way. */
    size_t (*peek)(u32 task, u64 address, void *to, size_t size);
};

#endif
