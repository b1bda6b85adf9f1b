/*
 * The memory of tasks, and which program it holds. A descriptor of /proc/TASK/mem stands for the memory that the task had when
 * it was opened: once that is gone reading fails, so that neither an exec nor another task of the same number is mistaken for
 * the one that was met. And it stays readable when the task later changes its user, which makes the kernel refuse a new one.
 */
#ifndef MEMORY_H
#define MEMORY_H

#include "engine.h"
#include "process.h"

/* Called once. */
void memory_start(const struct engine *engine);

/* Sets the caller's program. */
void memory_meet(struct caller *caller);

/* The task is about to run another program, which may fail. */
void memory_executes(const struct caller *caller);
/* The task ends. */
void memory_forget(u32 task);

/*
 * Reads memory of the caller; returns how much, 0 for a bad address, or an error negated if it cannot be read at all. May find
 * that the caller runs another program than was thought.
 */
long memory_read(struct caller *caller, u64 address, void *to, size_t size);

/* Reads a string of less than PATH_MAX bytes: returns its length, 0 or negative as memory_read, -ENAMETOOLONG. */
long memory_string(struct caller *caller, u64 address, char to[PATH_MAX]);

#endif
