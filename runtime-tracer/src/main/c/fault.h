/*
 * The one death that a tracer gets in the way of. The kernel keeps the first process of a PID name space from dying of signals; of
 * its own faults it dies only while nobody traces it. Traced, it would fault for ever.
 */
#ifndef FAULT_H
#define FAULT_H

#include "kernel.h"

/* If the task is about to get a signal that has to end it so lets it go, to meet the fault again; returns whether it did. */
int fault_let_go(u32 task, int signal);

#endif
