#include "identity.h"

#include "syscalls.h"

static int capabilities_get(struct capability_data data[2]) {
    struct capability_header header = {CAPABILITY_VERSION_3, 0};
    return (int)KERNEL2(NR_capget, &header, data);
}

int identity_has(int capability) {
    struct capability_data data[2];
    if (capabilities_get(data) < 0) {
        return 0;
    }
    return data[capability >> 5].effective >> (capability & 31) & 1;
}

void identity_drop_bounding(u64 keep) {
    for (int capability = 0; capability <= CAP_LAST; capability++) {
        if (!(keep >> capability & 1)) {
            /* Beyond the last one that the kernel knows it says EINVAL. */
            sys_prctl(PR_CAPBSET_DROP, (unsigned long)capability, 0);
        }
    }
}

/* Engines give pipes and terminals to the user who starts the container, here root: /dev/stdout would not open again. */
static void own_stdio(const struct options *options) {
    struct statx null;
    int known = sys_statx(AT_FDCWD, "/dev/null", 0, &null) == 0;
    for (int fd = 0; fd <= 2; fd++) {
        struct statx at;
        if (sys_statx(fd, "", AT_EMPTY_PATH, &at) < 0) {
            continue;
        }
        int is_null = known && at.rdev_major == null.rdev_major && at.rdev_minor == null.rdev_minor
                      && (at.mode & S_IFMT) == S_IFCHR;
        if (!is_null && at.uid != options->uid) {
            KERNEL3(NR_fchown, fd, options->uid, at.gid);
        }
    }
}

static int keep_capabilities(u64 keep) {
    struct capability_header header = {CAPABILITY_VERSION_3, 0};
    struct capability_data data[2];
    int error = capabilities_get(data);
    if (error < 0) {
        return -error;
    }
    for (int half = 0; half < 2; half++) {
        u32 mask = (u32)(keep >> (32 * half));
        data[half].effective &= mask;
        data[half].permitted &= mask;
        data[half].inheritable &= mask;
    }
    return (int)-KERNEL2(NR_capset, &header, data);
}

int identity_take(const struct options *options) {
    long result = 0;
    if (options->has_identity) {
        own_stdio(options);
        result = KERNEL2(NR_setgroups, options->group_count, options->groups);
        if (result == 0) {
            result = KERNEL3(NR_setresgid, options->gid, options->gid, options->gid);
        }
        if (result == 0) {
            result = KERNEL3(NR_setresuid, options->uid, options->uid, options->uid);
        }
    }
    if (result == 0 && options->has_capabilities) {
        return keep_capabilities(options->capabilities);
    }
    return (int)-result;
}
