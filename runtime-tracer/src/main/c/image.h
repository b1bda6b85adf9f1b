/* What a program needs before its first instruction: nobody asks for it by a system call. */
#ifndef IMAGE_H
#define IMAGE_H

#include "probe.h"

/* privileges_lost: set-user-ID programs do not get their privileges, because of no_new_privs. */
void image_start(int privileges_lost);

/* Records the interpreters of a script or of an ELF file, and the lost privileges of set-user-ID programs. */
void image_look_into(const struct caller *caller, const struct place *place, const struct probe *probe);

#endif
