/*
 * The calls of the i386 programs that an x86-64 kernel runs. Numbers never change once a kernel has them; a call that is missing here is still in the
 * census. Hot calls are those that programs make by the thousand and that take no path: they must not cost a message.
 */
#include "calls.h"

static const struct path_call compat_paths[] = {
    {5, 'r', CWD, 0, BY_OPEN, 1}, /* open */
    {8, 'n', CWD, 0, FOLLOW, 0}, /* creat */
    {295, 'r', 0, 1, BY_OPEN, 2}, /* openat */
    {437, 'r', 0, 1, BY_HOW, 2}, /* openat2 */
    {11, 'x', CWD, 0, FOLLOW, 0}, /* execve */
    {358, 'x', 0, 1, BY_FLAGS, 4}, /* execveat */
    {86, 'r', CWD, 0, FOLLOW, 0}, /* uselib */
    {106, 's', CWD, 0, FOLLOW, 0}, /* stat */
    {107, 'l', CWD, 0, NOFOLLOW, 0}, /* lstat */
    {18, 's', CWD, 0, FOLLOW, 0}, /* oldstat */
    {84, 'l', CWD, 0, NOFOLLOW, 0}, /* oldlstat */
    {195, 's', CWD, 0, FOLLOW, 0}, /* stat64 */
    {196, 'l', CWD, 0, NOFOLLOW, 0}, /* lstat64 */
    {300, 's', 0, 1, BY_FLAGS, 3}, /* fstatat64 */
    {383, 's', 0, 1, BY_FLAGS, 2}, /* statx */
    {99, 's', CWD, 0, FOLLOW, 0}, /* statfs */
    {268, 's', CWD, 0, FOLLOW, 0}, /* statfs64 */
    {33, 'a', CWD, 0, FOLLOW, 0}, /* access */
    {307, 'a', 0, 1, FOLLOW, 0}, /* faccessat */
    {439, 'a', 0, 1, BY_FLAGS, 3}, /* faccessat2 */
    {85, 'k', CWD, 0, NOFOLLOW, 0}, /* readlink */
    {305, 'k', 0, 1, NOFOLLOW, 0}, /* readlinkat */
    {229, 't', CWD, 0, FOLLOW, 0}, /* getxattr */
    {230, 'l', CWD, 0, NOFOLLOW, 0}, /* lgetxattr */
    {232, 't', CWD, 0, FOLLOW, 0}, /* listxattr */
    {233, 'l', CWD, 0, NOFOLLOW, 0}, /* llistxattr */
    {464, 't', 0, 1, BY_FLAGS, 2}, /* getxattrat */
    {465, 't', 0, 1, BY_FLAGS, 2}, /* listxattrat */
    {341, 's', 0, 1, BY_LINK, 4}, /* name_to_handle_at */
    {12, 'c', CWD, 0, FOLLOW, 0}, /* chdir */
    {61, 'R', CWD, 0, FOLLOW, 0}, /* chroot */
    {217, 'R', CWD, 0, FOLLOW, 0}, /* pivot_root */
    {217, 's', CWD, 1, FOLLOW, 0}, /* pivot_root */
    {292, 'i', CWD, 1, FOLLOW, 0}, /* inotify_add_watch */
    {339, 'i', 3, 4, FOLLOW, 0}, /* fanotify_mark */
    {428, 's', 0, 1, BY_FLAGS, 2}, /* open_tree */
    {467, 's', 0, 1, BY_FLAGS, 2}, /* open_tree_attr */
    {433, 's', 0, 1, FOLLOW, 0}, /* fspick */
    {429, 'm', 0, 1, FOLLOW, 0}, /* move_mount */
    {429, 'm', 2, 3, FOLLOW, 0}, /* move_mount */
    {442, 'm', 0, 1, BY_FLAGS, 2}, /* mount_setattr */
    {21, 'm', CWD, 1, FOLLOW, 0}, /* mount */
    {22, 'm', CWD, 0, FOLLOW, 0}, /* umount */
    {52, 'm', CWD, 0, FOLLOW, 0}, /* umount2 */
    {87, 's', CWD, 0, FOLLOW, 0}, /* swapon */
    {51, 'w', CWD, 0, FOLLOW, 0}, /* acct */
    {131, 's', CWD, 1, FOLLOW, 0}, /* quotactl */
    {39, 'M', CWD, 0, NOFOLLOW, 0}, /* mkdir */
    {296, 'M', 0, 1, NOFOLLOW, 0}, /* mkdirat */
    {14, 'M', CWD, 0, NOFOLLOW, 0}, /* mknod */
    {297, 'M', 0, 1, NOFOLLOW, 0}, /* mknodat */
    {83, 'M', CWD, 1, NOFOLLOW, 0}, /* symlink */
    {304, 'M', 1, 2, NOFOLLOW, 0}, /* symlinkat */
    {9, 'm', CWD, 0, NOFOLLOW, 0}, /* link */
    {9, 'M', CWD, 1, NOFOLLOW, 0}, /* link */
    {303, 'm', 0, 1, BY_LINK, 4}, /* linkat */
    {303, 'M', 2, 3, NOFOLLOW, 0}, /* linkat */
    {38, 'D', CWD, 0, NOFOLLOW, 0}, /* rename */
    {38, 'M', CWD, 1, NOFOLLOW, 0}, /* rename */
    {302, 'D', 0, 1, NOFOLLOW, 0}, /* renameat */
    {302, 'M', 2, 3, NOFOLLOW, 0}, /* renameat */
    {353, 'D', 0, 1, NOFOLLOW, 0}, /* renameat2 */
    {353, 'M', 2, 3, NOFOLLOW, 0}, /* renameat2 */
    {10, 'D', CWD, 0, NOFOLLOW, 0}, /* unlink */
    {301, 'D', 0, 1, NOFOLLOW, 0}, /* unlinkat */
    {40, 'D', CWD, 0, NOFOLLOW, 0}, /* rmdir */
    {92, 'w', CWD, 0, FOLLOW, 0}, /* truncate */
    {193, 'w', CWD, 0, FOLLOW, 0}, /* truncate64 */
    {15, 'm', CWD, 0, FOLLOW, 0}, /* chmod */
    {306, 'm', 0, 1, FOLLOW, 0}, /* fchmodat */
    {452, 'm', 0, 1, BY_FLAGS, 3}, /* fchmodat2 */
    {182, 'm', CWD, 0, FOLLOW, 0}, /* chown */
    {212, 'm', CWD, 0, FOLLOW, 0}, /* chown32 */
    {16, 'm', CWD, 0, NOFOLLOW, 0}, /* lchown */
    {198, 'm', CWD, 0, NOFOLLOW, 0}, /* lchown32 */
    {298, 'm', 0, 1, BY_FLAGS, 4}, /* fchownat */
    {30, 'm', CWD, 0, FOLLOW, 0}, /* utime */
    {271, 'm', CWD, 0, FOLLOW, 0}, /* utimes */
    {299, 'm', 0, 1, FOLLOW, 0}, /* futimesat */
    {320, 'm', 0, 1, BY_FLAGS, 3}, /* utimensat */
    {412, 'm', 0, 1, BY_FLAGS, 3}, /* utimensat_time64 */
    {226, 'm', CWD, 0, FOLLOW, 0}, /* setxattr */
    {227, 'm', CWD, 0, NOFOLLOW, 0}, /* lsetxattr */
    {235, 'm', CWD, 0, FOLLOW, 0}, /* removexattr */
    {236, 'm', CWD, 0, NOFOLLOW, 0}, /* lremovexattr */
    {463, 'm', 0, 1, BY_FLAGS, 2}, /* setxattrat */
    {466, 'm', 0, 1, BY_FLAGS, 2}, /* removexattrat */
    {362, 'u', CWD, 1, ADDRESS, 2}, /* connect */
    {361, 'U', CWD, 1, ADDRESS, 2}, /* bind */
    {369, 'u', CWD, 4, ADDRESS, 5}, /* sendto */
    {0, 0, 0, 0, 0, 0},
};

static const u16 compat_hot[] = {
    0 /* restart_syscall */, 2 /* fork */, 3 /* read */, 4 /* write */, 6 /* close */, 13 /* time */,
    19 /* lseek */, 20 /* getpid */, 24 /* getuid */, 28 /* oldfstat */, 41 /* dup */, 43 /* times */, 45 /* brk */,
    54 /* ioctl */, 55 /* fcntl */, 63 /* dup2 */, 67 /* sigaction */, 77 /* getrusage */, 78 /* gettimeofday */,
    82 /* select */, 90 /* mmap */, 91 /* munmap */, 93 /* ftruncate */, 108 /* fstat */, 114 /* wait4 */,
    118 /* fsync */, 119 /* sigreturn */, 120 /* clone */, 122 /* uname */, 125 /* mprotect */,
    126 /* sigprocmask */, 140 /* _llseek */, 141 /* getdents */, 142 /* _newselect */, 143 /* flock */,
    145 /* readv */, 146 /* writev */, 148 /* fdatasync */, 158 /* sched_yield */, 162 /* nanosleep */,
    163 /* mremap */, 168 /* poll */, 173 /* rt_sigreturn */, 174 /* rt_sigaction */, 175 /* rt_sigprocmask */,
    180 /* pread64 */, 181 /* pwrite64 */, 187 /* sendfile */, 190 /* vfork */, 192 /* mmap2 */, 197 /* fstat64 */,
    199 /* getuid32 */, 219 /* madvise */, 220 /* getdents64 */, 221 /* fcntl64 */, 224 /* gettid */,
    239 /* sendfile64 */, 240 /* futex */, 242 /* sched_getaffinity */, 255 /* epoll_ctl */, 256 /* epoll_wait */,
    265 /* clock_gettime */, 267 /* clock_nanosleep */, 270 /* tgkill */, 284 /* waitid */, 308 /* pselect6 */,
    309 /* ppoll */, 311 /* set_robust_list */, 319 /* epoll_pwait */, 325 /* timerfd_settime */, 333 /* preadv */,
    334 /* pwritev */, 337 /* recvmmsg */, 345 /* sendmmsg */, 355 /* getrandom */, 364 /* accept4 */,
    365 /* getsockopt */, 366 /* setsockopt */, 367 /* getsockname */, 370 /* sendmsg */, 371 /* recvfrom */,
    372 /* recvmsg */, 373 /* shutdown */, 375 /* membarrier */, 386 /* rseq */, 403 /* clock_gettime64 */,
    407 /* clock_nanosleep_time64 */, 413 /* pselect6_time64 */, 414 /* ppoll_time64 */, 417 /* recvmmsg_time64 */,
    422 /* futex_time64 */, 435 /* clone3 */,
    0xffff,
};

const struct abi_calls compat_calls = {
    .audit_arch = AUDIT_ARCH_I386,
    .paths = compat_paths,
    .hot = compat_hot,
    .denied = {357, 338, 253, 21, 341, 336, 131, 121, 74, 346, 103, 52, 310, -1, -1, -1},
    .clone = 120,
    .clone3 = 435,
    .fstatat = 300,
    .sendto = 369,
    .socketcall = 102,
    .execve = 11,
    .execveat = 358,
    .exit = 1,
    .exit_group = 252,
    .kill = 37,
    .io_uring_setup = 425,
    .seccomp = 354,
    .ptrace = 26,
    .moves_root = {61, 217, 346, 310},
};
