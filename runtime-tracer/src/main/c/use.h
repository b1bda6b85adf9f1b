/* Recording the use of a place, once. */
#ifndef USE_H
#define USE_H

#include "place.h"

void use_start(int proc, int privileges_lost);

/* op as in log.h. The place may be changed to one that means the same. */
void use_record(const struct caller *caller, char op, struct place *place, int follow);

/* Writes how often everything was used. */
void use_counts(void);

#endif
