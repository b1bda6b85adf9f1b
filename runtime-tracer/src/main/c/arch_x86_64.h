/* x86-64: how a program starts, how the kernel is called, and the numbers of the calls that the sensor itself makes. */
#ifndef ARCH_X86_64_H
#define ARCH_X86_64_H

#define ARCH_NAME "x86_64"

/* The kernel puts argc, argv and envp on the stack and jumps here; the ABI wants the stack aligned to 16 before a call. */
#define ARCH_START                 \
    __asm__(                       \
        ".globl _start\n"          \
        "_start:\n"                \
        "  xor %ebp, %ebp\n"       \
        "  mov %rsp, %rdi\n"       \
        "  and $-16, %rsp\n"       \
        "  call sensor_start\n"    \
        "  hlt\n")

static inline long kernel6(long number, long a, long b, long c, long d, long e, long f) {
    long result;
    register long r10 __asm__("r10") = d;
    register long r8 __asm__("r8") = e;
    register long r9 __asm__("r9") = f;
    __asm__ volatile("syscall"
                     : "=a"(result)
                     : "a"(number), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8), "r"(r9)
                     : "rcx", "r11", "memory");
    return result;
}

/* Open flags that processors number differently. */
enum { O_DIRECTORY = 0200000, O_NOFOLLOW = 0400000 };

enum {
    NR_read = 0,
    NR_write = 1,
    NR_close = 3,
    NR_rt_sigprocmask = 14,
    NR_mmap = 9,
    NR_munmap = 11,
    NR_ioctl = 16,
    NR_pread64 = 17,
    NR_getpid = 39,
    NR_sendmsg = 46,
    NR_recvmsg = 47,
    NR_socketpair = 53,
    NR_clone = 56,
    NR_execve = 59,
    NR_kill = 62,
    NR_uname = 63,
    NR_fcntl = 72,
    NR_chdir = 80,
    NR_fchown = 93,
    NR_getppid = 110,
    NR_setsid = 112,
    NR_setgroups = 116,
    NR_setresuid = 117,
    NR_setresgid = 119,
    NR_setfsuid = 122,
    NR_setfsgid = 123,
    NR_geteuid = 107,
    NR_getegid = 108,
    NR_capget = 125,
    NR_capset = 126,
    NR_prctl = 157,
    NR_fgetxattr = 193,
    NR_getdents64 = 217,
    NR_exit_group = 231,
    NR_openat = 257,
    NR_readlinkat = 267,
    NR_faccessat = 269,
    NR_ppoll = 271,
    NR_dup3 = 292,
    NR_prlimit64 = 302,
    NR_seccomp = 317,
    NR_statx = 332,
    NR_openat2 = 437,
};

#endif
