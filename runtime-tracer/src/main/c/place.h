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

/*
 * directory: a descriptor of the caller or AT_FDCWD. An empty path is that directory. Returns 1; 0 if it leads nowhere, as in a
 * directory that was removed; or an error negated if we may not know.
 */
long place_find(struct place *place, const struct caller *caller, s32 directory, const char *path);

/* The place of a path below what a link of /proc/TASK leads to; returns 0, and changes nothing, if that cannot be known. */
int place_join(struct place *place, u32 task, const char *link, const char *path);

/*
 * Where a path leads that goes through a link of the kernel to a directory or an open file, such as /proc/self/cwd or /dev/fd/3.
 * Other places stay as they are.
 */
void place_through_links(struct place *place, const struct caller *caller, int follow);

#endif
