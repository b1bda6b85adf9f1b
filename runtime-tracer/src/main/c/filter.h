/* The seccomp filter: what is reported, what passes, what stays forbidden. */
#ifndef FILTER_H
#define FILTER_H

#include "kernel.h"

/*
 * Installs the filter on this process and all it will start. denied: DENY_ bits of options.h. Returns the listener's
 * descriptor, or the error negated.
 */
long filter_install(u64 denied);

#endif
