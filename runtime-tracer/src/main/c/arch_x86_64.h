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
    NR_wait4 = 61,
    NR_kill = 62,
    NR_uname = 63,
    NR_fcntl = 72,
    NR_chdir = 80,
    NR_fchown = 93,
    NR_ptrace = 101,
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

/* The registers of a stopped task, in the order of the kernel's struct user_regs_struct; programs of the other ABI have them, too. */
struct registers {
    u64 r15, r14, r13, r12, bp, bx, r11, r10, r9, r8, ax, cx, dx, si, di, number, ip, cs, flags, sp, ss, bases[2], segments[4];
};

static inline long registers_read(u32 task, struct registers *to) {
    return kernel6(NR_ptrace, 12 /* PTRACE_GETREGS */, (long)task, 0, (long)to, 0, 0);
}

static inline long registers_write(u32 task, const struct registers *from) {
    return kernel6(NR_ptrace, 13 /* PTRACE_SETREGS */, (long)task, 0, (long)from, 0, 0);
}

static inline void registers_call(const struct registers *from, int compat, s32 *number, u64 args[6]) {
    const u64 native[6] = {from->di, from->si, from->dx, from->r10, from->r8, from->r9};
    const u64 other[6] = {from->bx, from->cx, from->dx, from->si, from->di, from->bp};
    *number = (s32)from->number;
    for (int i = 0; i < 6; i++) {
        args[i] = compat ? (u32)other[i] : native[i];
    }
}

static inline void registers_first_argument(struct registers *of, int compat, u64 value) {
    *(compat ? &of->bx : &of->di) = value;
}

static inline void registers_result(struct registers *of, s64 result) {
    of->ax = (u64)result;
}

/* The kernel skips a call without a number; what is in the register for the result then is the result. */
static inline void registers_skip_call(struct registers *of) {
    of->number = ~(u64)0;
}

/* Goes back to the instruction that made a call, to make it again, or to the breakpoint that was met. */
static inline void registers_repeat_call(struct registers *of, s32 number) {
    of->ip -= 2; /* syscall, sysenter and int 0x80 */
    of->ax = (u64)(s64)number;
    of->number = ~(u64)0; /* no call that a signal interrupted */
}
static inline void registers_repeat_trap(struct registers *of) {
    of->ip -= 1; /* int3 */
}

#endif
