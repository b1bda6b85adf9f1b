/* What the system calls of each ABI do with paths, and which of them are never looked at. */
#ifndef CALLS_H
#define CALLS_H

#include "kernel.h"

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

struct path_call {
    u16 number;
    char op;     /* as in log.h */
    s8 directory; /* argument with the directory's descriptor, or CWD */
    s8 path;     /* argument with the pointer to the path */
    s8 rule;
    s8 more;
};

struct abi_calls {
    u32 audit_arch;
    const struct path_call *paths; /* ends with op 0; rows of one number are neighbours */
    const u16 *hot;                /* ends with 0xffff */
    s16 denied[16];                /* by DENY_ bit; -1: there is none */
    s16 clone, clone3;
    s16 fstatat;    /* with AT_EMPTY_PATH it is an fstat */
    s16 sendto;     /* hot unless it has an address */
    s16 socketcall; /* one number for all of bind, connect, sendto; -1: there is none */
    s16 execve, execveat, exit, exit_group, kill, io_uring_setup, seccomp, ptrace;
    s16 moves_root[4]; /* calls after which a process may see another root: chroot, pivot_root, setns, unshare */
};

extern const struct abi_calls *const abi_calls[ABI_COUNT];

/* Returns the table of an AUDIT_ARCH_ number, or NULL. */
const struct abi_calls *abi_of(u32 audit_arch);

/* Whether a seccomp() call would make somebody a listener. */
int asks_for_listener(const struct seccomp_data *call);

/* Highest number + 1 that the census has a place for. */
enum { CALL_LIMIT = 512 };

#endif
