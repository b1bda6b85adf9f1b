#include "filter.h"

#include "calls.h"
#include "options.h"
#include "syscalls.h"
#include "text.h"

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
static u32 reported; /* the action for calls that are reported */

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

static void denials(const struct abi *abi, u64 denied) {
    /* By the bit of options.h. */
    static const u8 deniable[DENY_CLONE_NAMESPACES] = {
        CALL_bpf,      CALL_fanotify_init, CALL_lookup_dcookie, CALL_mount, CALL_name_to_handle_at, CALL_perf_event_open,
        CALL_quotactl, CALL_setdomainname, CALL_sethostname,    CALL_setns, CALL_syslog,            CALL_umount2,
        CALL_unshare,
    };
    for (int bit = 0; bit < DENY_CLONE_NAMESPACES; bit++) {
        if (denied >> bit & 1) {
            answer_if(call_number(abi, deniable[bit]), SECCOMP_RET_ERRNO | EPERM);
        }
    }
    if (denied >> DENY_CLONE3 & 1) {
        answer_if(call_number(abi, CALL_clone3), SECCOMP_RET_ERRNO | ENOSYS);
    }
}

/* A tracer has to see who would start a child that is not traced; where clone3 says so a filter cannot look. */
static void clones(const struct abi *abi, u64 denied, enum report report) {
    int namespaces = (int)(denied >> DENY_CLONE_NAMESPACES & 1);
    int untraced = report == REPORT_TRACER;
    emit(IF_EQUAL, (u32)call_number(abi, CALL_clone), 0, (u8)(2 + 2 * namespaces + 2 * untraced));
    load_low(0);
    if (namespaces) {
        emit(IF_ANY_BIT, CLONE_NEW_ANY, 0, 1);
        answer(SECCOMP_RET_ERRNO | EPERM);
    }
    if (untraced) {
        emit(IF_ANY_BIT, CLONE_UNTRACED, 0, 1);
        answer(reported);
    }
    answer(SECCOMP_RET_ALLOW);
    if (untraced) {
        answer_if(call_number(abi, CALL_clone3), reported);
    }
}

/* C libraries spell fstat(fd) as fstatat(fd, "", AT_EMPTY_PATH): common, and no path. A filter cannot see that "" is empty. */
static void plain_fstat(const struct abi *abi) {
    int number = call_number(abi, CALL_newfstatat);
    emit(IF_EQUAL, (u32)(number < 0 ? call_number(abi, CALL_fstatat64) : number), 0, 6);
    load_low(3);
    emit(IF_ANY_BIT, AT_EMPTY_PATH, 0, 3);
    load_low(0);
    emit(IF_AT_LEAST, 0x80000000u, 1, 0);
    answer(SECCOMP_RET_ALLOW);
    answer(reported);
}

static void send_without_address(const struct abi *abi) {
    emit(IF_EQUAL, (u32)call_number(abi, CALL_sendto), 0, 6);
    load_low(4);
    emit(IF_EQUAL, 0, 0, 3);
    load(offsetof(struct seccomp_data, args) + 8 * 4 + 4);
    emit(IF_EQUAL, 0, 0, 1);
    answer(SECCOMP_RET_ALLOW);
    answer(reported);
}

static void socketcall(const struct abi *abi) {
    int number = call_number(abi, CALL_socketcall);
    if (number < 0) {
        return;
    }
    emit(IF_EQUAL, (u32)number, 0, 6);
    load_low(0);
    emit(IF_EQUAL, SOCKETCALL_BIND, 3, 0);
    emit(IF_EQUAL, SOCKETCALL_CONNECT, 2, 0);
    emit(IF_EQUAL, SOCKETCALL_SENDTO, 1, 0);
    answer(SECCOMP_RET_ALLOW);
    answer(reported);
}

static void abi_section(const struct abi *abi, u64 denied, enum report report) {
    load(offsetof(struct seccomp_data, nr));
    emit(IF_AT_LEAST, X32_BIT, 0, 1);
    answer(reported);
    denials(abi, denied);
    clones(abi, denied, report);
    plain_fstat(abi);
    send_without_address(abi);
    socketcall(abi);
    for (int number = 0; number < CALL_LIMIT; number++) {
        if (calls[abi->ids[number]].hot) {
            answer_if(number, SECCOMP_RET_ALLOW);
        }
    }
    if (abi->private_calls) {
        emit(IF_AT_LEAST, abi->private_calls, 0, 1);
        answer(SECCOMP_RET_ALLOW);
    }
    answer(reported);
}

void filter_build(enum report report, u64 denied) {
    size = 0;
    for (int i = 0; i < ABI_COUNT; i++) {
        /* A tracer is told the number in the lower half: kernels before 5.3 do not let it ask for the ABI. */
        reported = report == REPORT_TRACER ? SECCOMP_RET_TRACE | (u32)i : SECCOMP_RET_USER_NOTIF;
        load(offsetof(struct seccomp_data, arch));
        emit(IF_EQUAL, abis[i].audit_arch, 1, 0);
        u16 over = size;
        emit(JUMP, 0, 0, 0);
        abi_section(&abis[i], denied, report);
        program[over].k = (u32)(size - over - 1);
    }
    reported = report == REPORT_TRACER ? SECCOMP_RET_TRACE | ABI_COUNT : SECCOMP_RET_USER_NOTIF;
    answer(reported);
}

static long install(unsigned flags) {
    struct sock_fprog filter = {size, program};
    return size == PROGRAM_MAX ? -EINVAL : sys_seccomp(SECCOMP_SET_MODE_FILTER, flags, &filter);
}

long filter_install(enum report report, u64 denied) {
    filter_build(report, denied);
    if (report == REPORT_TRACER) {
        return install(0);
    }
    /* Without the second flag (Linux 5.19) a signal may interrupt a call that waits for us, which plain calls never are. */
    long listener = install(SECCOMP_FILTER_FLAG_NEW_LISTENER | SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV);
    return listener == -EINVAL ? install(SECCOMP_FILTER_FLAG_NEW_LISTENER) : listener;
}

long filter_try(void) {
    long child = KERNEL5(NR_clone, 0, 0, 0, 0, 0);
    if (child == 0) {
        sys_prctl(PR_SET_NO_NEW_PRIVS, 1, 0);
        size = 0;
        answer(SECCOMP_RET_ALLOW);
        long listener = install(SECCOMP_FILTER_FLAG_NEW_LISTENER);
        sys_exit(listener < 0 ? (int)-listener : 0);
    }
    int status = 0;
    long ended = child;
    do {
        ended = child < 0 ? child : KERNEL4(NR_wait4, child, &status, WAIT_ALL, 0);
    } while (ended == -EINTR);
    return ended < 0 ? ended : -(status >> 8 & 0xff);
}

static u32 word(const struct seccomp_data *call, u32 offset) {
    u32 value;
    memcpy(&value, (const char *)call + offset, sizeof value);
    return value;
}

u32 filter_ask(const struct seccomp_data *call) {
    u32 value = 0;
    for (size_t at = 0; at < size; at++) {
        const struct sock_filter *step = &program[at];
        int holds = step->code == IF_EQUAL      ? value == step->k
                    : step->code == IF_AT_LEAST ? value >= step->k
                                                : (value & step->k) != 0;
        if (step->code == RETURN) {
            return step->k;
        } else if (step->code == LOAD) {
            value = word(call, step->k);
        } else if (step->code == JUMP) {
            at += step->k;
        } else {
            at += holds ? step->jt : step->jf;
        }
    }
    return SECCOMP_RET_ALLOW;
}
