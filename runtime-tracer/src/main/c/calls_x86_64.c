/*
 * The calls of x86-64. Numbers never change once a kernel has them; a call that is missing here is still in the
 * census. Hot calls are those that programs make by the thousand and that take no path: they must not cost a message.
 */
#include "calls.h"

static const struct path_call native_paths[] = {
    {2, 'r', CWD, 0, BY_OPEN, 1}, /* open */
    {85, 'n', CWD, 0, FOLLOW, 0}, /* creat */
    {257, 'r', 0, 1, BY_OPEN, 2}, /* openat */
    {437, 'r', 0, 1, BY_HOW, 2}, /* openat2 */
    {59, 'x', CWD, 0, FOLLOW, 0}, /* execve */
    {322, 'x', 0, 1, BY_FLAGS, 4}, /* execveat */
    {134, 'r', CWD, 0, FOLLOW, 0}, /* uselib */
    {4, 's', CWD, 0, FOLLOW, 0}, /* stat */
    {6, 'l', CWD, 0, NOFOLLOW, 0}, /* lstat */
    {262, 's', 0, 1, BY_FLAGS, 3}, /* newfstatat */
    {332, 's', 0, 1, BY_FLAGS, 2}, /* statx */
    {137, 's', CWD, 0, FOLLOW, 0}, /* statfs */
    {21, 'a', CWD, 0, FOLLOW, 0}, /* access */
    {269, 'a', 0, 1, FOLLOW, 0}, /* faccessat */
    {439, 'a', 0, 1, BY_FLAGS, 3}, /* faccessat2 */
    {89, 'k', CWD, 0, NOFOLLOW, 0}, /* readlink */
    {267, 'k', 0, 1, NOFOLLOW, 0}, /* readlinkat */
    {191, 't', CWD, 0, FOLLOW, 0}, /* getxattr */
    {192, 'l', CWD, 0, NOFOLLOW, 0}, /* lgetxattr */
    {194, 't', CWD, 0, FOLLOW, 0}, /* listxattr */
    {195, 'l', CWD, 0, NOFOLLOW, 0}, /* llistxattr */
    {464, 't', 0, 1, BY_FLAGS, 2}, /* getxattrat */
    {465, 't', 0, 1, BY_FLAGS, 2}, /* listxattrat */
    {303, 's', 0, 1, BY_LINK, 4}, /* name_to_handle_at */
    {80, 'c', CWD, 0, FOLLOW, 0}, /* chdir */
    {161, 'R', CWD, 0, FOLLOW, 0}, /* chroot */
    {155, 'R', CWD, 0, FOLLOW, 0}, /* pivot_root */
    {155, 's', CWD, 1, FOLLOW, 0}, /* pivot_root */
    {254, 'i', CWD, 1, FOLLOW, 0}, /* inotify_add_watch */
    {301, 'i', 3, 4, FOLLOW, 0}, /* fanotify_mark */
    {428, 's', 0, 1, BY_FLAGS, 2}, /* open_tree */
    {467, 's', 0, 1, BY_FLAGS, 2}, /* open_tree_attr */
    {433, 's', 0, 1, FOLLOW, 0}, /* fspick */
    {429, 'm', 0, 1, FOLLOW, 0}, /* move_mount */
    {429, 'm', 2, 3, FOLLOW, 0}, /* move_mount */
    {442, 'm', 0, 1, BY_FLAGS, 2}, /* mount_setattr */
    {165, 'm', CWD, 1, FOLLOW, 0}, /* mount */
    {166, 'm', CWD, 0, FOLLOW, 0}, /* umount2 */
    {167, 's', CWD, 0, FOLLOW, 0}, /* swapon */
    {163, 'w', CWD, 0, FOLLOW, 0}, /* acct */
    {179, 's', CWD, 1, FOLLOW, 0}, /* quotactl */
    {83, 'M', CWD, 0, NOFOLLOW, 0}, /* mkdir */
    {258, 'M', 0, 1, NOFOLLOW, 0}, /* mkdirat */
    {133, 'M', CWD, 0, NOFOLLOW, 0}, /* mknod */
    {259, 'M', 0, 1, NOFOLLOW, 0}, /* mknodat */
    {88, 'M', CWD, 1, NOFOLLOW, 0}, /* symlink */
    {266, 'M', 1, 2, NOFOLLOW, 0}, /* symlinkat */
    {86, 'm', CWD, 0, NOFOLLOW, 0}, /* link */
    {86, 'M', CWD, 1, NOFOLLOW, 0}, /* link */
    {265, 'm', 0, 1, BY_LINK, 4}, /* linkat */
    {265, 'M', 2, 3, NOFOLLOW, 0}, /* linkat */
    {82, 'D', CWD, 0, NOFOLLOW, 0}, /* rename */
    {82, 'M', CWD, 1, NOFOLLOW, 0}, /* rename */
    {264, 'D', 0, 1, NOFOLLOW, 0}, /* renameat */
    {264, 'M', 2, 3, NOFOLLOW, 0}, /* renameat */
    {316, 'D', 0, 1, NOFOLLOW, 0}, /* renameat2 */
    {316, 'M', 2, 3, NOFOLLOW, 0}, /* renameat2 */
    {87, 'D', CWD, 0, NOFOLLOW, 0}, /* unlink */
    {263, 'D', 0, 1, NOFOLLOW, 0}, /* unlinkat */
    {84, 'D', CWD, 0, NOFOLLOW, 0}, /* rmdir */
    {76, 'w', CWD, 0, FOLLOW, 0}, /* truncate */
    {90, 'm', CWD, 0, FOLLOW, 0}, /* chmod */
    {268, 'm', 0, 1, FOLLOW, 0}, /* fchmodat */
    {452, 'm', 0, 1, BY_FLAGS, 3}, /* fchmodat2 */
    {92, 'm', CWD, 0, FOLLOW, 0}, /* chown */
    {94, 'm', CWD, 0, NOFOLLOW, 0}, /* lchown */
    {260, 'm', 0, 1, BY_FLAGS, 4}, /* fchownat */
    {132, 'm', CWD, 0, FOLLOW, 0}, /* utime */
    {235, 'm', CWD, 0, FOLLOW, 0}, /* utimes */
    {261, 'm', 0, 1, FOLLOW, 0}, /* futimesat */
    {280, 'm', 0, 1, BY_FLAGS, 3}, /* utimensat */
    {188, 'm', CWD, 0, FOLLOW, 0}, /* setxattr */
    {189, 'm', CWD, 0, NOFOLLOW, 0}, /* lsetxattr */
    {197, 'm', CWD, 0, FOLLOW, 0}, /* removexattr */
    {198, 'm', CWD, 0, NOFOLLOW, 0}, /* lremovexattr */
    {463, 'm', 0, 1, BY_FLAGS, 2}, /* setxattrat */
    {466, 'm', 0, 1, BY_FLAGS, 2}, /* removexattrat */
    {42, 'u', CWD, 1, ADDRESS, 2}, /* connect */
    {49, 'U', CWD, 1, ADDRESS, 2}, /* bind */
    {44, 'u', CWD, 4, ADDRESS, 5}, /* sendto */
    {0, 0, 0, 0, 0, 0},
};

static const u16 native_hot[] = {
    0 /* read */, 1 /* write */, 3 /* close */, 5 /* fstat */, 7 /* poll */, 8 /* lseek */, 9 /* mmap */,
    10 /* mprotect */, 11 /* munmap */, 12 /* brk */, 13 /* rt_sigaction */, 14 /* rt_sigprocmask */,
    15 /* rt_sigreturn */, 16 /* ioctl */, 17 /* pread64 */, 18 /* pwrite64 */, 19 /* readv */, 20 /* writev */,
    23 /* select */, 24 /* sched_yield */, 25 /* mremap */, 28 /* madvise */, 32 /* dup */, 33 /* dup2 */,
    35 /* nanosleep */, 39 /* getpid */, 40 /* sendfile */, 43 /* accept */, 45 /* recvfrom */, 46 /* sendmsg */,
    47 /* recvmsg */, 48 /* shutdown */, 51 /* getsockname */, 54 /* setsockopt */, 55 /* getsockopt */,
    56 /* clone */, 57 /* fork */, 58 /* vfork */, 61 /* wait4 */, 63 /* uname */, 65 /* semop */, 72 /* fcntl */,
    73 /* flock */, 74 /* fsync */, 75 /* fdatasync */, 77 /* ftruncate */, 78 /* getdents */,
    96 /* gettimeofday */, 98 /* getrusage */, 100 /* times */, 102 /* getuid */, 186 /* gettid */, 201 /* time */,
    202 /* futex */, 204 /* sched_getaffinity */, 217 /* getdents64 */, 219 /* restart_syscall */,
    220 /* semtimedop */, 228 /* clock_gettime */, 230 /* clock_nanosleep */, 232 /* epoll_wait */,
    233 /* epoll_ctl */, 234 /* tgkill */, 247 /* waitid */, 270 /* pselect6 */, 271 /* ppoll */,
    273 /* set_robust_list */, 281 /* epoll_pwait */, 286 /* timerfd_settime */, 288 /* accept4 */,
    295 /* preadv */, 296 /* pwritev */, 299 /* recvmmsg */, 307 /* sendmmsg */, 318 /* getrandom */,
    324 /* membarrier */, 334 /* rseq */, 435 /* clone3 */,
    0xffff,
};

const struct abi_calls native_calls = {
    .audit_arch = AUDIT_ARCH_X86_64,
    .paths = native_paths,
    .hot = native_hot,
    .denied = {321, 300, 212, 165, 303, 298, 179, 171, 170, 308, 103, 166, 272, -1, -1, -1},
    .clone = 56,
    .clone3 = 435,
    .fstatat = 262,
    .sendto = 44,
    .socketcall = -1,
    .execve = 59,
    .execveat = 322,
    .exit = 60,
    .exit_group = 231,
    .kill = 62,
    .io_uring_setup = 425,
    .seccomp = 317,
    .ptrace = 101,
    .moves_root = {161, 155, 308, 272},
};
