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
    EIO = 5,
    ENOEXEC = 8,
    ECHILD = 10,
    EAGAIN = 11,
    EACCES = 13,
    EBUSY = 16,
    EINVAL = 22,
    EPIPE = 32,
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
enum { SIG_SETMASK = 2 };
enum {
    SIGILL = 4,
    SIGTRAP = 5,
    SIGBUS = 7,
    SIGFPE = 8,
    SIGKILL = 9,
    SIGSEGV = 11,
    SIGSTOP = 19,
    SIGTSTP = 20,
    SIGTTIN = 21,
    SIGTTOU = 22,
    SIGSYS = 31,
};
/* The start of siginfo_t; a code above zero says that the kernel itself sent it. */
struct signal_info {
    s32 signal;
    s32 error;
    s32 code;
    s32 rest[29];
};
enum { SYS_SECCOMP = 1, SI_KERNEL = 0x80 };

#define CLONE_UNTRACED 0x00800000u
/* The first word of struct clone_args is the flags. */
#define WAIT_ALL 0x40000000 /* __WALL: children that send no SIGCHLD, too */

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
enum { CAP_SETUID = 7, CAP_SYS_PTRACE = 19, CAP_SYS_ADMIN = 21, CAP_LAST = 63 };
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
#define SECCOMP_RET_TRACE 0x7ff00000u
#define SECCOMP_RET_ACTION 0xffff0000u
#define SECCOMP_RET_DATA 0x0000ffffu
#define SECCOMP_RET_ALLOW 0x7fff0000u
#define SECCOMP_IOCTL_NOTIF_RECV 0xc0502100ul
#define SECCOMP_IOCTL_NOTIF_SEND 0xc0182101ul
#define SECCOMP_IOCTL_NOTIF_ID_VALID 0x40082102ul
#define SECCOMP_IOCTL_NOTIF_SET_FLAGS 0x40082104ul

/* Tracing. */
enum {
    PTRACE_TRACEME = 0,
    PTRACE_PEEKDATA = 2,
    PTRACE_POKEDATA = 5,
    PTRACE_CONT = 7,
    PTRACE_ATTACH = 16,
    PTRACE_DETACH = 17,
    PTRACE_SYSCALL = 24,
    PTRACE_GETEVENTMSG = 0x4201,
    PTRACE_GETSIGINFO = 0x4202,
    PTRACE_SEIZE = 0x4206,
    PTRACE_INTERRUPT = 0x4207,
    PTRACE_LISTEN = 0x4208,
    PTRACE_GET_SYSCALL_INFO = 0x420e, /* Linux 5.3 */
};
enum {
    PTRACE_O_TRACESYSGOOD = 1,
    PTRACE_O_TRACEFORK = 2,
    PTRACE_O_TRACEVFORK = 4,
    PTRACE_O_TRACECLONE = 8,
    PTRACE_O_TRACEEXEC = 0x10,
    PTRACE_O_TRACESECCOMP = 0x80,
};
enum { PTRACE_EVENT_EXEC = 4, PTRACE_EVENT_SECCOMP = 7, PTRACE_EVENT_STOP = 128, SYSCALL_STOP = SIGTRAP | 0x80 };
enum { PTRACE_SYSCALL_INFO_ENTRY = 1, PTRACE_SYSCALL_INFO_EXIT = 2, PTRACE_SYSCALL_INFO_SECCOMP = 3 };
struct ptrace_syscall_info {
    u8 op;
    u8 padding[3];
    u32 arch;
    u64 instruction_pointer;
    u64 stack_pointer;
    u64 nr; /* at entry and for seccomp; at exit the result */
    u64 args[6];
    u32 ret_data;
};

/* The program ABI of a call, as the log numbers it. */
enum { ABI_NATIVE = 0, ABI_COMPAT = 1, ABI_COUNT = 2 };

#endif
