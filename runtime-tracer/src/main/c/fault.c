#include "fault.h"

#include "process.h"
#include "syscalls.h"
#include "text.h"

enum { STATUS_MAX = 4096 };

/* Finds a line of /proc/TASK/status by its name; returns what is behind it, up to the end of the text, or NULL. */
static const char *line_of(const char *status, const char *name) {
    for (const char *at = status; *at; at++) {
        if ((at == status || at[-1] == '\n') && text_starts(at, name)) {
            return at + text_length(name);
        }
    }
    return 0;
}

/* "NStgid:" lists the process's number in each name space from ours down: the last is what it is to itself. */
static int is_first(const char *status) {
    const char *at = line_of(status, "NStgid:");
    u64 number = 0;
    while (at && (*at == '\t' || *at == ' ')) {
        at++;
        if (!text_number(&at, 10, &number)) {
            return 0;
        }
    }
    return number == 1;
}

static int catches(const char *status, int signal) {
    const char *at = line_of(status, "SigCgt:\t");
    u64 caught = 0;
    return !at || !text_number(&at, 16, &caught) || (caught >> (signal - 1) & 1);
}

static int is_fault(int signal) {
    return signal == SIGSEGV || signal == SIGBUS || signal == SIGILL || signal == SIGFPE || signal == SIGTRAP
           || signal == SIGSYS;
}

/* After most faults the same instruction comes again; not after a breakpoint or a call that a filter trapped. */
static void repeat(u32 task, const struct signal_info *info) {
    struct registers registers;
    int call = info->signal == SIGSYS && info->code == SYS_SECCOMP;
    int breakpoint = info->signal == SIGTRAP && info->code == SI_KERNEL;
    if ((!call && !breakpoint) || registers_read(task, &registers) < 0) {
        return;
    }
    if (call) {
        registers_repeat_call(&registers, info->rest[3]);
    } else {
        registers_repeat_trap(&registers);
    }
    registers_write(task, &registers);
}

int fault_let_go(u32 task, int signal) {
    static char status[STATUS_MAX];
    struct signal_info info;
    if (!is_fault(signal) || sys_ptrace(PTRACE_GETSIGINFO, task, 0, (u64)&info) < 0 || info.code <= 0) {
        return 0;
    }
    long fd = process_open(task, "status", O_RDONLY);
    long size = fd < 0 ? 0 : sys_read((int)fd, status, sizeof status - 1);
    status[size > 0 ? size : 0] = 0;
    if (fd >= 0) {
        sys_close((int)fd);
    }
    if (!is_first(status) || catches(status, signal)) {
        return 0;
    }
    repeat(task, &info);
    return sys_ptrace(PTRACE_DETACH, task, 0, 0) == 0;
}
