/* What /proc says of the processes that we are told of. */
#ifndef PROCESS_H
#define PROCESS_H

#include "kernel.h"

/* The task that waits for us. */
struct caller {
    u32 task;    /* thread id in our name space */
    u32 program; /* id in the log; 0: the sensor itself */
    int abi;
    u64 ticket;  /* the engine's: valid as long as the task waits */
};

struct users {
    u32 real, effective, saved;
};

/* Called once, with the descriptor of /proc. */
void process_start(int proc);

/* Whether an error says that we may not look. */
int process_refused(long result);

/* Whether the task belongs to a process. */
int process_owns(u32 process, u32 task);
/* How many threads a process has; 0 if that cannot be known. */
u32 process_threads(u32 process);

/* Whose rights the task has; returns 0 if that cannot be known. The first is root for who may not be looked at. */
int process_owner(u32 task, u32 *uid, u32 *gid);
int process_users(u32 task, struct users *users);

/* Reads a link of /proc/TASK, such as "cwd"; returns its length or the error negated. The text is NUL-terminated. */
long process_link(u32 task, const char *name, char *to, size_t size);

/* What such a link leads to; returns 0 if that cannot be known. */
int process_stat(u32 task, const char *name, struct statx *to);

/*
 * A task is about to change its user, after which its links may be hidden from us until it runs another program: what "cwd" and
 * "root" lead to by then is kept for process_link, until process_let_go.
 */
void process_keep(u32 task);
void process_let_go(u32 task);

/* Opens a file of /proc/TASK. */
long process_open(u32 task, const char *name, int flags);

#endif
