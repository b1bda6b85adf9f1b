#include "filter.h"

#include "calls.h"
#include "options.h"
#include "syscalls.h"

/* Instructions of classic BPF, as far as a filter needs them. */
enum {
    LOAD = 0x20,        /* 32 bits of struct seccomp_data at k */
    JUMP = 0x05,        /* over k instructions */
    IF_EQUAL = 0x15,
    IF_AT_LEAST = 0x35,
    IF_ANY_BIT = 0x45,
    RETURN = 0x06,
};

enum { PROGRAM_MAX = 1024 };
enum { X32_BIT = 0x40000000 };
/* CLONE_NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET. */
#define CLONE_NEW_ANY 0x7e020000u
/* socketcall()'s numbers of the calls that may have a path in their address. */
enum { SOCKETCALL_BIND = 2, SOCKETCALL_CONNECT = 3, SOCKETCALL_SENDTO = 11 };

static struct sock_filter program[PROGRAM_MAX];
static u16 size;

static void emit(u16 code, u32 k, u8 if_true, u8 if_false) {
    if (size < PROGRAM_MAX) {
        program[size++] = (struct sock_filter){code, if_true, if_false, k};
    }
}

static void load(size_t offset) {
    emit(LOAD, (u32)offset, 0, 0);
}

static void answer(u32 action) {
    emit(RETURN, action, 0, 0);
}

static void load_low(int argument) {
    load(offsetof(struct seccomp_data, args) + 8 * (size_t)argument);
}

static void answer_if(int number, u32 action) {
    if (number >= 0) {
        emit(IF_EQUAL, (u32)number, 0, 1);
        answer(action);
    }
}

static void denials(const struct abi_calls *abi, u64 denied) {
    for (int bit = 0; bit < DENY_CLONE_NAMESPACES; bit++) {
        if (denied >> bit & 1) {
            answer_if(abi->denied[bit], SECCOMP_RET_ERRNO | EPERM);
        }
    }
    if (denied >> DENY_CLONE3 & 1) {
        answer_if(abi->clone3, SECCOMP_RET_ERRNO | ENOSYS);
    }
    if (denied >> DENY_CLONE_NAMESPACES & 1) {
        emit(IF_EQUAL, (u32)abi->clone, 0, 4);
        load_low(0);
        emit(IF_ANY_BIT, CLONE_NEW_ANY, 0, 1);
        answer(SECCOMP_RET_ERRNO | EPERM);
        answer(SECCOMP_RET_ALLOW);
    }
}

/* C libraries spell fstat(fd) as fstatat(fd, "", AT_EMPTY_PATH): common, and no path. A filter cannot see that "" is empty. */
static void plain_fstat(const struct abi_calls *abi) {
    emit(IF_EQUAL, (u32)abi->fstatat, 0, 6);
    load_low(3);
    emit(IF_ANY_BIT, AT_EMPTY_PATH, 0, 3);
    load_low(0);
    emit(IF_AT_LEAST, 0x80000000u, 1, 0);
    answer(SECCOMP_RET_ALLOW);
    answer(SECCOMP_RET_USER_NOTIF);
}

static void send_without_address(const struct abi_calls *abi) {
    emit(IF_EQUAL, (u32)abi->sendto, 0, 6);
    load_low(4);
    emit(IF_EQUAL, 0, 0, 3);
    load(offsetof(struct seccomp_data, args) + 8 * 4 + 4);
    emit(IF_EQUAL, 0, 0, 1);
    answer(SECCOMP_RET_ALLOW);
    answer(SECCOMP_RET_USER_NOTIF);
}

static void socketcall(const struct abi_calls *abi) {
    if (abi->socketcall < 0) {
        return;
    }
    emit(IF_EQUAL, (u32)abi->socketcall, 0, 6);
    load_low(0);
    emit(IF_EQUAL, SOCKETCALL_BIND, 3, 0);
    emit(IF_EQUAL, SOCKETCALL_CONNECT, 2, 0);
    emit(IF_EQUAL, SOCKETCALL_SENDTO, 1, 0);
    answer(SECCOMP_RET_ALLOW);
    answer(SECCOMP_RET_USER_NOTIF);
}

static void abi_section(const struct abi_calls *abi, u64 denied) {
    load(offsetof(struct seccomp_data, nr));
    emit(IF_AT_LEAST, X32_BIT, 0, 1);
    answer(SECCOMP_RET_USER_NOTIF);
    denials(abi, denied);
    plain_fstat(abi);
    send_without_address(abi);
    socketcall(abi);
    for (const u16 *number = abi->hot; *number != 0xffff; number++) {
        answer_if(*number, SECCOMP_RET_ALLOW);
    }
    answer(SECCOMP_RET_USER_NOTIF);
}

long filter_install(u64 denied) {
    size = 0;
    for (int i = 0; i < ABI_COUNT; i++) {
        load(offsetof(struct seccomp_data, arch));
        emit(IF_EQUAL, abi_calls[i]->audit_arch, 1, 0);
        u16 over = size;
        emit(JUMP, 0, 0, 0);
        abi_section(abi_calls[i], denied);
        program[over].k = (u32)(size - over - 1);
    }
    answer(SECCOMP_RET_USER_NOTIF);
    if (size == PROGRAM_MAX) {
        return -EINVAL;
    }
    struct sock_fprog filter = {size, program};
    /* Without the second flag (Linux 5.19) a signal may interrupt a call that waits for us, which plain calls never are. */
    long listener = sys_seccomp(SECCOMP_SET_MODE_FILTER,
                                SECCOMP_FILTER_FLAG_NEW_LISTENER | SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV, &filter);
    if (listener == -EINVAL) {
        listener = sys_seccomp(SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_NEW_LISTENER, &filter);
    }
    return listener;
}
