/* What is at a place before the call goes on: "did it exist?" is the question that counts for an image. */
#ifndef PROBE_H
#define PROBE_H

#include "place.h"

struct probe {
    int error;           /* 0 or an error number */
    char type;           /* as in log.h */
    u32 mode, uid, gid;
    int fd;              /* O_PATH, to be closed by probe_done; -1 after an error */
    char real[PLACE_MAX]; /* where it really is; empty if that is not known */
};

void probe_start(int proc);
void probe_at(struct probe *probe, const struct caller *caller, const struct place *place, int follow);
void probe_done(struct probe *probe);

/* Whether the directory exists in which something is to be created. */
int probe_parent(const struct caller *caller, const struct place *place);

/* Opens what was found for reading; returns a descriptor or the error negated. Only for regular files. */
long probe_open(const struct probe *probe);

#endif
