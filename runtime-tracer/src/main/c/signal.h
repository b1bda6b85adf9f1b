/* Signals of the application that must not reach the supervisor: it cannot block those that kill or stop. */
#ifndef SIGNAL_H
#define SIGNAL_H

#include "process.h"

/*
 * kill() of the application. Without us there would be no such process: to name it is ESRCH, and a SIGKILL or SIGSTOP to all is
 * sent to all others in its place. Returns what event_handle returns.
 */
s32 signal_spare_us(const struct caller *caller, s32 target, s32 signal);

#endif
