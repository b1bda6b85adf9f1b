/* Handing the listener to the supervisor: a descriptor is all that the two share. */
#ifndef PASS_H
#define PASS_H

/* Returns 0 or the error negated. */
long pass_pair(int ends[2]);
long pass_send(int socket, int fd);
/* Returns the descriptor; or the error negated, 0 if the other end is closed. */
long pass_receive(int socket);

#endif
