/* x86-64: how a program starts, how the kernel is called, and the registers of a task that is traced. */
#ifndef ARCH_X86_64_H
#define ARCH_X86_64_H

#define ARCH_NAME "x86_64"

/* The calls of its own programs, and those of i386's, which it runs, too. */
#define NATIVE_CALLS "calls_x86_64.def"
#define NATIVE_AUDIT_ARCH 0xc000003eu /* AUDIT_ARCH_X86_64 */
#define COMPAT_CALLS "calls_i386.def"
#define COMPAT_AUDIT_ARCH 0x40000003u /* AUDIT_ARCH_I386 */
#define COMPAT_PRIVATE_CALLS 0

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

#define NUMBER(name, number) NR_##name = (number),
enum {
#include NATIVE_CALLS
};
#undef NUMBER

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

/* Goes back to the instruction that made a call, to make it again. */
static inline void registers_repeat_call(struct registers *of, s32 number) {
    of->ip -= 2; /* syscall, sysenter and int 0x80 */
    of->ax = (u64)(s64)number;
    of->number = ~(u64)0; /* no call that a signal interrupted */
}
static inline void registers_repeat_trap(struct registers *of) {
    of->ip -= 1; /* int3 */
}

#endif
