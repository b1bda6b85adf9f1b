/* The command line: sensor [options] -- command argument... */
#ifndef OPTIONS_H
#define OPTIONS_H

#include "arch.h"

enum { GROUPS_MAX = 64 };

/*
 * Bits of -D: calls that CAP_SYS_ADMIN opens in an engine's own filter. The order is shared with DeniedCall.java.
 */
enum {
    DENY_BPF,
    DENY_FANOTIFY_INIT,
    DENY_LOOKUP_DCOOKIE,
    DENY_MOUNT,
    DENY_NAME_TO_HANDLE_AT,
    DENY_PERF_EVENT_OPEN,
    DENY_QUOTACTL,
    DENY_SETDOMAINNAME,
    DENY_SETHOSTNAME,
    DENY_SETNS,
    DENY_SYSLOG,
    DENY_UMOUNT,
    DENY_UNSHARE,
    DENY_CLONE_NAMESPACES,
    DENY_CLONE3,
    DENY_COUNT,
};

/* -E: which engine has to be used. */
enum engine_choice { ENGINE_ANY, ENGINE_NOTIFY, ENGINE_PTRACE };

struct options {
    const char *log;     /* -o PATH */
    const char *home;    /* -H VALUE: sets HOME; or NULL */
    int has_identity;    /* -u UID:GID:GROUP,GROUP... */
    u32 uid, gid;
    u32 group_count;
    u32 groups[GROUPS_MAX];
    int has_capabilities; /* -C HEX: the bounding set to leave */
    u64 capabilities;
    u64 denied;           /* -D HEX */
    enum engine_choice engine; /* -E notify | ptrace */
    char **command;       /* NULL-terminated, at least one */
};

/* Returns NULL, or what is wrong. */
const char *options_parse(struct options *options, int argc, char **argv);

#endif
