/* The engine that traces by seccomp user notification. Another engine would be a file beside it with the same one entry. */
#ifndef NOTIFY_H
#define NOTIFY_H

#define NOTIFY_ENGINE "seccomp-notify"

/*
 * The life of the supervisor: gets the listener from the socket, answers, ends with the last process that is traced.
 * root: the application's first process. Does not return.
 */
__attribute__((noreturn)) void notify_run(int socket, int root, int privileges_lost);

#endif
