/* arm64: how a program starts, how the kernel is called, and the registers of a task that is traced. */
#ifndef ARCH_AARCH64_H
#define ARCH_AARCH64_H

#define ARCH_NAME "aarch64"

/* The calls of its own programs, and those of 32-bit ARM's, which some processors run, too. */
#define NATIVE_CALLS "calls_aarch64.def"
#define NATIVE_AUDIT_ARCH 0xc00000b7u /* AUDIT_ARCH_AARCH64 */
#define COMPAT_CALLS "calls_arm.def"
#define COMPAT_AUDIT_ARCH 0x40000028u /* AUDIT_ARCH_ARM */
#define COMPAT_PRIVATE_CALLS 0x0f0000 /* __ARM_NR_BASE: cacheflush, which compilers at run time make often, set_tls and others */

/* The kernel puts argc, argv and envp on the stack, which is aligned to 16 already, and jumps here. */
#define ARCH_START                 \
    __asm__(                       \
        ".globl _start\n"          \
        "_start:\n"                \
        "  mov x29, #0\n"          \
        "  mov x30, #0\n"          \
        "  mov x0, sp\n"           \
        "  bl sensor_start\n"      \
        "  brk #0\n")

static inline long kernel6(long number, long a, long b, long c, long d, long e, long f) {
    register long x8 __asm__("x8") = number;
    register long x0 __asm__("x0") = a;
    register long x1 __asm__("x1") = b;
    register long x2 __asm__("x2") = c;
    register long x3 __asm__("x3") = d;
    register long x4 __asm__("x4") = e;
    register long x5 __asm__("x5") = f;
    __asm__ volatile("svc #0" : "+r"(x0) : "r"(x8), "r"(x1), "r"(x2), "r"(x3), "r"(x4), "r"(x5) : "memory");
    return x0;
}

/* Open flags that processors number differently; 32-bit ARM has the same. */
enum { O_DIRECTORY = 040000, O_NOFOLLOW = 0100000 };

#define NUMBER(name, number) NR_##name = (number),
enum {
#include NATIVE_CALLS
};
#undef NUMBER

/*
 * The registers of a stopped task. The kernel has two sets of them: that of the program's own ABI, and the number of the call
 * that it is in, which is no register (arch/arm64/kernel/ptrace.c).
 */
struct registers {
    union {
        struct {
            u64 x[31], sp, pc, state;
        } wide; /* struct user_pt_regs */
        struct {
            u32 r[16], state, first_argument;
        } narrow; /* of a 32-bit program */
    } of;
    size_t size; /* says which */
    s32 number;
};

enum { NT_PRSTATUS = 1, NT_ARM_SYSTEM_CALL = 0x404, NO_CALL = -1, NARROW_THUMB = 1 << 5 };

static inline long registers_set(long request, u32 task, long set, void *content, size_t *size) {
    struct {
        void *base;
        size_t length;
    } part = {content, *size};
    long result = kernel6(NR_ptrace, request, (long)task, set, (long)&part, 0, 0);
    *size = part.length;
    return result;
}

static inline long registers_read(u32 task, struct registers *to) {
    size_t number_size = sizeof to->number;
    to->size = sizeof to->of;
    long result = registers_set(0x4204 /* PTRACE_GETREGSET */, task, NT_PRSTATUS, &to->of, &to->size);
    return result < 0 ? result : registers_set(0x4204, task, NT_ARM_SYSTEM_CALL, &to->number, &number_size);
}

static inline long registers_write(u32 task, const struct registers *from) {
    struct registers copy = *from;
    size_t number_size = sizeof copy.number;
    long result = registers_set(0x4205 /* PTRACE_SETREGSET */, task, NT_PRSTATUS, &copy.of, &copy.size);
    return result < 0 ? result : registers_set(0x4205, task, NT_ARM_SYSTEM_CALL, &copy.number, &number_size);
}

static inline int registers_are_narrow(const struct registers *of) {
    return of->size == sizeof of->of.narrow;
}

static inline void registers_call(const struct registers *from, int compat, s32 *number, u64 args[6]) {
    *number = from->number;
    for (int i = 0; i < 6; i++) {
        args[i] = compat ? from->of.narrow.r[i] : from->of.wide.x[i];
    }
}

/* The call takes its arguments from the registers; the kernel's copy of the first one is for repeating it. */
static inline void registers_first_argument(struct registers *of, int compat, u64 value) {
    if (compat) {
        of->of.narrow.r[0] = (u32)value;
    } else {
        of->of.wide.x[0] = value;
    }
}

static inline void registers_result(struct registers *of, s64 result) {
    registers_first_argument(of, registers_are_narrow(of), (u64)result);
}

/* The kernel skips a call without a number; what is in the register for the result then is the result. */
static inline void registers_skip_call(struct registers *of) {
    of->number = NO_CALL;
}

/* Goes back to the instruction that made a call, to make it again. Number and arguments are still in their registers. */
static inline void registers_repeat_call(struct registers *of, s32 number) {
    (void)number;
    if (registers_are_narrow(of)) {
        of->of.narrow.r[15] -= of->of.narrow.state & NARROW_THUMB ? 2 : 4;
    } else {
        of->of.wide.pc -= 4;
    }
    of->number = NO_CALL; /* no call that a signal interrupted */
}

/* A breakpoint is met again without that. */
static inline void registers_repeat_trap(struct registers *of) {
    (void)of;
}

#endif
