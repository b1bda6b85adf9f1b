/* Bytes and strings, for lack of a C library. */
#ifndef TEXT_H
#define TEXT_H

#include "arch.h"

/* GCC calls the first two on its own for copies and initialisers. */
void *memcpy(void *to, const void *from, size_t size);
void *memset(void *to, int value, size_t size);

size_t text_length(const char *text);
int text_equal(const char *a, const char *b);
int text_starts(const char *text, const char *prefix);

/* Cuts an ending off; returns whether it was there. */
int text_cut(char *text, const char *ending);

/* Reads an unsigned number, moves *text behind it; returns 0 if there is none or it does not fit. */
int text_number(const char **text, unsigned base, u64 *value);

/* Writes a decimal number and a NUL; returns the length. */
size_t text_decimal(char *to, u64 value);

/* Appends into a buffer of a given size, always NUL-terminated; returns to + what is there now, at most to + size - 1. */
char *text_append(char *at, const char *end, const char *text);

#endif
