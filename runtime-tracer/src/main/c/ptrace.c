#include "ptrace.h"

#include "calls.h"
#include "event.h"
#include "fault.h"
#include "filter.h"
#include "memory.h"
#include "process.h"
#include "supervisor.h"
#include "syscalls.h"
#include "tracee.h"
#include "warn.h"

enum { CALL_SLOTS = 4096 };

static int at_all; /* stop at every call */
/* Calls that were looked at when they were entered, and the answer as of event_handle(). */
static struct {
    u32 task;
    s32 answer;
} entered[CALL_SLOTS];

long ptrace_seize(u32 root) {
    return sys_ptrace(PTRACE_SEIZE, root, 0,
                      PTRACE_O_TRACESYSGOOD | PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK | PTRACE_O_TRACECLONE
                          | PTRACE_O_TRACEEXEC | PTRACE_O_TRACESECCOMP);
}

/* A task that was killed meanwhile cannot be resumed, and its end will be reported. */
static void resume(u32 task, int signal) {
    sys_ptrace(at_all ? PTRACE_SYSCALL : PTRACE_CONT, task, 0, (u64)signal);
}

long ptrace_stop_at_all(u32 root) {
    struct seccomp_data call;
    int status = 0;
    long error = sys_ptrace(PTRACE_INTERRUPT, root, 0, 0);
    if (error < 0 || (error = KERNEL4(NR_wait4, root, &status, WAIT_ALL, 0)) < 0) {
        return error;
    }
    error = tracee_stop(root, &call);
    at_all = error >= 0;
    /* Whatever signal came first is not lost. */
    resume(root, status >> 16 ? 0 : status >> 8 & 0x7f);
    return error < 0 ? error : 0;
}

static int always(u64 ticket) {
    (void)ticket; /* a stopped task stays until we resume it or see it dead: its number is not given away */
    return 1;
}

const struct engine *ptrace_start(u64 denied) {
    static const struct engine engine = {always, tracee_peek};
    filter_build(REPORT_TRACER, denied);
    return &engine;
}

/* What an application cannot have because of us, or we because of it. */
static void notice_rivals(u32 task, const struct seccomp_data *call) {
    u64 request = call->args[0];
    if (call_of(call) == CALL_ptrace
        && (request == PTRACE_TRACEME || request == PTRACE_ATTACH || request == PTRACE_SEIZE)) {
        char program[PATH_MAX];
        process_link(task, "exe", program, sizeof program);
        warn_once("asked to trace another process, which cannot be while both are traced by ptrace", program);
    } else if (asks_for_listener(call) && !at_all) {
        struct seccomp_data same;
        at_all = tracee_stop(task, &same) >= 0;
        warn_once(at_all ? "the application listens to system calls itself: from there on every one was stopped at, which is slow"
                         : "the application listens to system calls itself: those that it is told of are missing",
                  "");
    }
}

/* Answers like event_handle(). */
static s32 handle(u32 root, u32 task, const struct seccomp_data *call) {
    enum call_id id = call_of(call);
    if (id == CALL_clone || id == CALL_clone3) {
        return tracee_follow_clone(task, call);
    }
    s32 answer = supervisor_call(root, task, 0, call);
    notice_rivals(task, call);
    return answer;
}

/* Returns the task's slot, or else a free one; there are far more than tasks that a container may have at once within a call. */
static size_t slot_of(u32 task) {
    size_t free = task % CALL_SLOTS;
    for (size_t i = 0, at = free; i < CALL_SLOTS; i++, at = (at + 1) % CALL_SLOTS) {
        if (entered[at].task == task) {
            return at;
        }
        if (entered[free].task && !entered[at].task) {
            free = at;
        }
    }
    return free;
}

static s32 result_of(s32 answer) {
    return answer == EVENT_DONE ? 0 : answer;
}

/* The filter stopped the task. */
static void on_filter(u32 root, u32 task) {
    struct seccomp_data call;
    if (entered[slot_of(task)].task == task || !tracee_call(task, &call)) {
        return; /* we stopped at that call on our own just before */
    }
    s32 answer = handle(root, task, &call);
    if (answer) {
        tracee_skip_call(task, result_of(answer));
    }
}

/* The task stops at every call: when it enters and when it leaves it. */
static void on_call(u32 root, u32 task) {
    struct seccomp_data call;
    long stop = tracee_stop(task, &call);
    size_t slot = slot_of(task);
    if (stop == PTRACE_SYSCALL_INFO_EXIT) {
        if (entered[slot].task == task && entered[slot].answer) {
            tracee_result(task, result_of(entered[slot].answer));
        }
        entered[slot].task = 0;
    } else if (stop == PTRACE_SYSCALL_INFO_ENTRY) {
        u32 action = filter_ask(&call);
        s32 answer = (action & SECCOMP_RET_ACTION) == SECCOMP_RET_TRACE   ? handle(root, task, &call)
                     : (action & SECCOMP_RET_ACTION) == SECCOMP_RET_ERRNO ? -(s32)(action & SECCOMP_RET_DATA)
                                                                          : 0;
        entered[slot].task = task;
        entered[slot].answer = answer;
        if (answer) {
            /* Filters of others see a call without a number and may change the result: it is set once more at the exit. */
            tracee_skip_call(task, result_of(answer));
        }
    }
}

static int stops_group(int signal) {
    return signal == SIGSTOP || signal == SIGTSTP || signal == SIGTTIN || signal == SIGTTOU;
}

static void on_stop(u32 root, u32 task, int event, int signal) {
    if (event == PTRACE_EVENT_STOP && stops_group(signal)) {
        /* The task stays stopped as it would without us, and SIGCONT is reported. */
        sys_ptrace(PTRACE_LISTEN, task, 0, 0);
        return;
    }
    if (event == PTRACE_EVENT_SECCOMP) {
        on_filter(root, task);
    } else if (event == PTRACE_EVENT_EXEC) {
        memory_forget(task);
    } else if (event == 0 && signal == SYSCALL_STOP) {
        on_call(root, task);
    } else if (event == 0) {
        if (!fault_let_go(task, signal)) {
            resume(task, signal);
        }
        return;
    }
    resume(task, 0);
}

void ptrace_run(u32 root) {
    for (;;) {
        int status = 0;
        long task = KERNEL4(NR_wait4, -1, &status, WAIT_ALL, 0);
        if (task == -ECHILD) {
            supervisor_end(-1);
            sys_exit(0);
        } else if (task > 0 && (status & 0xff) == 0x7f) {
            on_stop(root, (u32)task, status >> 16, status >> 8 & 0xff);
        } else if (task > 0) {
            memory_forget((u32)task);
            entered[slot_of((u32)task)].task = 0;
        }
    }
}
