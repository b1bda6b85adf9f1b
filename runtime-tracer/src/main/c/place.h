/* Where a path of a process is, seen from us. */
#ifndef PLACE_H
#define PLACE_H

#include "process.h"

enum { PLACE_MAX = 2 * PATH_MAX };

struct place {
    char path[PLACE_MAX]; /* absolute, as asked for: links and ".." still in it */
    size_t root;          /* length of the part that is the process's own root; 0 for ours */
    int directory;        /* the path ended with a slash: a link there is followed */
};

/* From now on processes may have roots of their own. */
void place_roots_differ(void);

/* directory: a descriptor of the caller or AT_FDCWD. An empty path is that directory. Returns 0 if it cannot be known. */
int place_find(struct place *place, const struct caller *caller, s32 directory, const char *path);

#endif
