/* Choosing the engine: from the best that works here down to the honest refusal. */
#ifndef LADDER_H
#define LADDER_H

#include "options.h"

/*
 * Starts the log, gets this process traced, and tells the supervisor. Every step down is a warning in the log. Does not return where
 * nothing works or the engine that was asked for does not.
 */
void ladder_descend(const struct options *options, int socket);

/* Says on standard error and in the log why there is no tracing here, and ends the process. */
__attribute__((noreturn)) void refuse(const char *why, const char *detail);

#endif
