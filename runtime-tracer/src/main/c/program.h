/* Which program a task runs. */
#ifndef PROGRAM_H
#define PROGRAM_H

#include "arch.h"

/* Called once, before the first question. */
void program_start(void);

/* Returns the log's id of the task's program, 0 for the sensor itself; introduces it if it is new. */
u32 program_of(u32 task);

#endif
