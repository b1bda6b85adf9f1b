/* Privileges: what the sensor has, and becoming the user that the image asked for. */
#ifndef IDENTITY_H
#define IDENTITY_H

#include "options.h"

int identity_has(int capability);
void identity_drop_bounding(u64 keep);
/* Becomes the user of the options, if they have one; returns 0 or the error. */
int identity_take(const struct options *options);

#endif
