/*
 * The part of the kernel's interface that the sensor uses, written down here rather than taken from installed headers: those
 * may be missing or older than the kernel that the sensor runs on. Names are the kernel's.
 */
#ifndef KERNEL_H
#define KERNEL_H

#include "arch.h"

enum {
    EPERM = 1,
    ENOENT = 2,
    ESRCH = 3,
    EINTR = 4,
    ENOEXEC = 8,
    EAGAIN = 11,
    EACCES = 13,
    EBUSY = 16,
    EINVAL = 22,
    ENAMETOOLONG = 36,
    ENOSYS = 38,
};

enum {
    O_RDONLY = 0,
    O_WRONLY = 1,
    O_ACCMODE = 3,
    O_CREAT = 0100,
    O_TRUNC = 01000,
    O_APPEND = 02000,
    O_NONBLOCK = 04000,
    O_CLOEXEC = 02000000,
    O_PATH = 010000000,
};

#define AT_FDCWD (-100)
enum {
    AT_SYMLINK_NOFOLLOW = 0x100,
    AT_SYMLINK_FOLLOW = 0x400,
    AT_EMPTY_PATH = 0x1000,
};

enum { PATH_MAX = 4096 };

struct open_how {
    u64 flags;
    u64 mode;
    u64 resolve;
};
enum { RESOLVE_IN_ROOT = 0x10 };

struct limit {
    u64 soft, hard;
};
enum { RLIMIT_NOFILE = 7 };

struct statx_timestamp {
    s64 seconds;
    u32 nanoseconds;
    s32 reserved;
};
struct statx {
    u32 mask;
    u32 blksize;
    u64 attributes;
    u32 nlink;
    u32 uid;
    u32 gid;
    u16 mode;
    u16 spare0;
    u64 ino;
    u64 size;
    u64 blocks;
    u64 attributes_mask;
    struct statx_timestamp times[4];
    u32 rdev_major;
    u32 rdev_minor;
    u32 dev_major;
    u32 dev_minor;
    u64 spare[14];
};
enum { STATX_BASIC_STATS = 0x7ff };
enum {
    S_IFMT = 0170000,
    S_IFSOCK = 0140000,
    S_IFLNK = 0120000,
    S_IFREG = 0100000,
    S_IFBLK = 0060000,
    S_IFDIR = 0040000,
    S_IFCHR = 0020000,
    S_IFIFO = 0010000,
};

enum { PROT_READ = 1, PROT_WRITE = 2, MAP_PRIVATE = 2, MAP_ANONYMOUS = 0x20 };
enum { F_DUPFD_CLOEXEC = 1030 };
enum { SIG_SETMASK = 2, SIGKILL = 9, SIGSTOP = 19 };

/* Sockets, as far as a descriptor is passed over them. */
enum { AF_UNIX = 1, SOCK_SEQPACKET = 5, SOCK_CLOEXEC = 02000000, SOL_SOCKET = 1, SCM_RIGHTS = 1 };
struct iovec {
    void *base;
    size_t length;
};
struct msghdr {
    void *name;
    int name_length;
    struct iovec *parts;
    size_t part_count;
    void *control;
    size_t control_length;
    unsigned flags;
};
struct cmsghdr {
    size_t length;
    int level;
    int type;
};

struct pollfd {
    int fd;
    short events;
    short revents;
};
enum { POLLIN = 1, POLLERR = 8, POLLHUP = 16 };

enum {
    PR_CAPBSET_DROP = 24,
    PR_SET_NO_NEW_PRIVS = 38,
    PR_GET_NO_NEW_PRIVS = 39,
    PR_SET_PTRACER = 0x59616d61,
};
enum { CAP_SETUID = 7, CAP_SYS_ADMIN = 21, CAP_LAST = 63 };
enum { CAPABILITY_VERSION_3 = 0x20080522 };
struct capability_header {
    u32 version;
    s32 pid;
};
struct capability_data {
    u32 effective;
    u32 permitted;
    u32 inheritable;
};

struct utsname {
    char sysname[65];
    char nodename[65];
    char release[65];
    char version[65];
    char machine[65];
    char domain[65];
};

/* Seccomp. */
struct seccomp_data {
    s32 nr;
    u32 arch;
    u64 instruction_pointer;
    u64 args[6];
};
struct seccomp_notif {
    u64 id;
    u32 pid;
    u32 flags;
    struct seccomp_data data;
};
struct seccomp_notif_resp {
    u64 id;
    s64 val;
    s32 error;
    u32 flags;
};
struct sock_filter {
    u16 code;
    u8 jt;
    u8 jf;
    u32 k;
};
struct sock_fprog {
    u16 len;
    const struct sock_filter *filter;
};
enum {
    SECCOMP_SET_MODE_FILTER = 1,
    SECCOMP_FILTER_FLAG_NEW_LISTENER = 1 << 3,
    SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV = 1 << 5,
    SECCOMP_USER_NOTIF_FLAG_CONTINUE = 1,
    SECCOMP_USER_NOTIF_FD_SYNC_WAKE_UP = 1,
};
#define SECCOMP_RET_ERRNO 0x00050000u
#define SECCOMP_RET_USER_NOTIF 0x7fc00000u
#define SECCOMP_RET_ALLOW 0x7fff0000u
#define SECCOMP_IOCTL_NOTIF_RECV 0xc0502100ul
#define SECCOMP_IOCTL_NOTIF_SEND 0xc0182101ul
#define SECCOMP_IOCTL_NOTIF_ID_VALID 0x40082102ul
#define SECCOMP_IOCTL_NOTIF_SET_FLAGS 0x40082104ul
#define AUDIT_ARCH_X86_64 0xc000003eu
#define AUDIT_ARCH_I386 0x40000003u

/* The program ABI of a call, as the log numbers it. */
enum { ABI_NATIVE = 0, ABI_COMPAT = 1, ABI_COUNT = 2 };

#endif
