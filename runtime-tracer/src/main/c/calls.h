/* The system calls that the sensor knows, and the number that each of them has in each ABI. */
#ifndef CALLS_H
#define CALLS_H

#include "kernel.h"

#define PATHS(name, ...) CALL_##name,
#define HOT(name) CALL_##name,
#define OTHER(name) CALL_##name,
enum call_id {
    CALL_UNKNOWN,
#include "calls_table.def"
    CALL_COUNT,
};
#undef PATHS
#undef HOT
#undef OTHER

/* How the path argument is meant. */
enum rule {
    FOLLOW,   /* the last component is followed if it is a link */
    NOFOLLOW,
    BY_FLAGS, /* AT_SYMLINK_NOFOLLOW, AT_EMPTY_PATH in the argument "more" */
    BY_LINK,  /* AT_SYMLINK_FOLLOW in "more" */
    BY_OPEN,  /* open flags in "more": they give the op, too */
    BY_HOW,   /* "more" points to a struct open_how */
    ADDRESS,  /* a socket address, its length in "more" */
};

enum { CWD = -1 };

struct path_use {
    char op;      /* as in log.h; 0: none */
    s8 directory; /* argument with the directory's descriptor, or CWD */
    s8 path;      /* argument with the pointer to the path */
    s8 rule;
    s8 more;
};

enum { PATHS_MAX = 2 };

struct call {
    u8 hot; /* made by the thousand and without a path: it must not cost a message */
    struct path_use paths[PATHS_MAX];
};

extern const struct call calls[CALL_COUNT];

/* Highest number + 1 that the census has a place for. */
enum { CALL_LIMIT = 512 };

struct abi {
    u32 audit_arch;
    u32 private_calls;          /* from here on are the processor's own calls, without paths; 0: it has none */
    u16 numbers[CALL_COUNT];    /* + 1; 0: there is no such call */
    u8 ids[CALL_LIMIT];         /* the call of each number */
};

extern const struct abi abis[ABI_COUNT];

/* Returns the ABI of an AUDIT_ARCH_ number, or NULL. */
const struct abi *abi_of(u32 audit_arch);

/* Returns the number of a call, or -1 if the ABI does not have it. */
int call_number(const struct abi *abi, enum call_id id);

/* Returns which call it is; CALL_UNKNOWN if the table or the ABI does not say. */
enum call_id call_of(const struct seccomp_data *call);

/* Whether a call would make somebody a listener. */
int asks_for_listener(const struct seccomp_data *call);

#endif
