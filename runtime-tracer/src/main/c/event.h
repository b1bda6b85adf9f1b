/* One system call of the application: what does it do with paths? */
#ifndef EVENT_H
#define EVENT_H

#include "kernel.h"

/* The call was done in the caller's place, with the result 0. */
enum { EVENT_DONE = 1 };

/*
 * Records the call of a task that waits; returns the answer for the caller: 0 to let it go on, an error negated, or EVENT_DONE.
 * ticket: what the engine knows the waiting by.
 */
s32 event_handle(u32 task, u64 ticket, const struct seccomp_data *call);

/* How many paths could not be read. */
u64 event_lost(void);

#endif
