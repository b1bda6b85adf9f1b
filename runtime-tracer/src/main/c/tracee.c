#include "tracee.h"

#include "calls.h"
#include "syscalls.h"
#include "text.h"

long tracee_stop(u32 task, struct seccomp_data *call) {
    struct ptrace_syscall_info info = {0};
    long size = sys_ptrace(PTRACE_GET_SYSCALL_INFO, task, sizeof info, (u64)&info);
    if (size < 0) {
        return size;
    }
    call->nr = (s32)info.nr;
    call->arch = info.arch;
    memcpy(call->args, info.args, sizeof call->args);
    return info.op;
}

int tracee_call(u32 task, struct seccomp_data *call) {
    long stop = tracee_stop(task, call);
    if (stop >= 0) {
        return stop == PTRACE_SYSCALL_INFO_SECCOMP;
    }
    struct registers registers;
    unsigned long abi;
    if (sys_ptrace(PTRACE_GETEVENTMSG, task, 0, (u64)&abi) < 0 || registers_read(task, &registers) < 0) {
        return 0;
    }
    call->arch = abi < ABI_COUNT ? abis[abi].audit_arch : 0;
    registers_call(&registers, abi == ABI_COMPAT, &call->nr, call->args);
    return 1;
}

void tracee_skip_call(u32 task, s32 result) {
    struct registers registers;
    if (registers_read(task, &registers) == 0) {
        registers_skip_call(&registers);
        registers_result(&registers, result);
        registers_write(task, &registers);
    }
}

void tracee_result(u32 task, s32 result) {
    struct registers registers;
    if (registers_read(task, &registers) == 0) {
        registers_result(&registers, result);
        registers_write(task, &registers);
    }
}

s32 tracee_follow_clone(u32 task, const struct seccomp_data *call) {
    u64 flags = call->args[0];
    if (call_of(call) == CALL_clone) {
        struct registers registers;
        if (flags & CLONE_UNTRACED && registers_read(task, &registers) == 0) {
            registers_first_argument(&registers, call->arch != NATIVE_AUDIT_ARCH, flags & ~(u64)CLONE_UNTRACED);
            registers_write(task, &registers);
        }
        return 0;
    }
    /* clone3: the flags are the first word of a structure in memory. */
    u64 address = call->args[0];
    if (tracee_peek(task, address, &flags, sizeof flags) != sizeof flags || !(flags & CLONE_UNTRACED)) {
        return 0;
    }
    /* C libraries use clone where clone3 is not there. */
    return sys_ptrace(PTRACE_POKEDATA, task, address, flags & ~(u64)CLONE_UNTRACED) < 0 ? -ENOSYS : 0;
}

size_t tracee_peek(u32 task, u64 address, void *to, size_t size) {
    size_t done = 0;
    while (done < size) {
        u64 word;
        if (sys_ptrace(PTRACE_PEEKDATA, task, address + done, (u64)&word) < 0) {
            break;
        }
        size_t part = size - done < sizeof word ? size - done : sizeof word;
        memcpy((char *)to + done, &word, part);
        done += part;
    }
    return done;
}
