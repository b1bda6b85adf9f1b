/* The seccomp filter: what is reported, what passes, what stays forbidden. */
#ifndef FILTER_H
#define FILTER_H

#include "kernel.h"

/* To whom calls are reported. */
enum report { REPORT_LISTENER, REPORT_TRACER };

/* Whether a listener could be installed: 0 or the error negated. Changes nothing for this process: a child tries. */
long filter_try(void);

/*
 * Installs the filter on this process and all it will start. denied: DENY_ bits of options.h. Returns the listener's
 * descriptor, 0 if it is a tracer that is told, or the error negated.
 */
long filter_install(enum report report, u64 denied);

/* The same filter for who cannot install it: build it once, then ask it. Returns a SECCOMP_RET_ number. */
void filter_build(enum report report, u64 denied);
u32 filter_ask(const struct seccomp_data *call);

#endif
