/* Starting the application as the engine would have started it. */
#ifndef LAUNCH_H
#define LAUNCH_H

#include "options.h"

/* Exit statuses of engines: the command cannot be run; there is none; we failed ourselves. */
enum { STATUS_SENSOR = 125, STATUS_NOT_RUNNABLE = 126, STATUS_NOT_FOUND = 127 };

/* Writes "jslim sensor: message: detail" to standard error. */
void complain(const char *message, const char *detail);

/* Becomes the command; returns the exit status if that fails. */
int launch(const struct options *options, char **environment);

#endif
