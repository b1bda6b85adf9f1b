/* The processes that we are told of: which program they run, their memory, their entries in /proc. */
#ifndef PROCESS_H
#define PROCESS_H

#include "kernel.h"

/* The task that waits for us. */
struct caller {
    u32 task;    /* thread id in our name space */
    u32 program; /* id in the log; 0: the sensor itself */
    int abi;
    u64 ticket;  /* of the notification: valid as long as the task waits */
};

/* Called once, with the descriptor of /proc and the listener. */
void process_start(int proc, int listener);

/* Returns the log's id of the task's program; introduces it if it is new. */
u32 process_program(u32 task);

/* A task ran another program, or is about to: what was remembered of any task may be wrong. */
void process_forget_all(void);
/* A task ended. */
void process_forget(u32 task);

/* Whether the task belongs to a process. */
int process_owns(u32 process, u32 task);
/* How many threads a process has; 0 if that cannot be known. */
u32 process_threads(u32 process);

/* Whose rights the task has; returns 0 if that cannot be known. */
int process_owner(u32 task, u32 *uid, u32 *gid);

/* Reads a link of /proc/TASK, such as "cwd"; returns its length or the error negated. The text is NUL-terminated. */
long process_link(u32 task, const char *name, char *to, size_t size);

/* Opens a file of /proc/TASK. */
long process_open(u32 task, const char *name, int flags);

/* Reads memory of the caller; returns how much, 0 for a bad address, or an error negated if it may not be read at all. */
long process_read(const struct caller *caller, u64 address, void *to, size_t size);

/* Reads a string of less than PATH_MAX bytes: returns its length, 0 or negative as process_read, -ENAMETOOLONG. */
long process_string(const struct caller *caller, u64 address, char to[PATH_MAX]);

#endif
