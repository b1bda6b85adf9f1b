/*
 * What was seen already. Keys are hashed to 128 bits and not kept: a program's names could fill the memory otherwise, and two
 * names meet by accident once in 2^64.
 */
#ifndef SEEN_H
#define SEEN_H

#include "arch.h"

struct seen {
    u64 key[2];   /* {0, 0}: free */
    u32 count;    /* how often it was asked for */
    u32 record;   /* number of the log's record, or whatever the caller keeps */
    u16 settled;  /* nothing new can come of it */
    u16 error;    /* last recorded error + 1; 0: none was recorded */
    u32 unused;
};

/*
 * Returns the entry of (op, program, text), new and zero at first sight. It is valid until the next call. Returns NULL if there
 * is no memory, or too much taken: then everything is new.
 */
struct seen *seen_find(char op, u32 program, const char *text);

/* Calls back for every entry. */
void seen_each(void (*visit)(const struct seen *));

#endif
