/* The talk between the application's first process and the supervisor: a message, perhaps with a descriptor, and an answer. */
#ifndef PASS_H
#define PASS_H

struct message {
    char what; /* as in supervisor.h */
    char privileges_lost;
};

/* Returns 0 or the error negated. */
long pass_pair(int ends[2]);

/* Sends a message, with a descriptor unless that is negative, and waits. Returns the answer, or -EPIPE if nobody is there. */
long pass_ask(int socket, struct message message, int fd);

/* Returns whether there was a message; *fd is -1 if none came with it. */
int pass_receive(int socket, struct message *message, int *fd);

/* error: 0, or negated. */
void pass_answer(int socket, long error);

#endif
