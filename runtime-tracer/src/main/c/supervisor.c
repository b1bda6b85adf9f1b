#include "supervisor.h"

#include "calls.h"
#include "event.h"
#include "log.h"
#include "memory.h"
#include "notify.h"
#include "pass.h"
#include "process.h"
#include "program.h"
#include "ptrace.h"
#include "syscalls.h"
#include "use.h"

static u64 events;
static int ended;
static int ends_all; /* whether nothing of the container outlives the application's first process */

/* Nothing of the application's life must reach the supervisor: its terminal, its signals to a group or to all, its directory. */
static void retire(void) {
    u64 all = ~(u64)0;
    KERNEL0(NR_setsid);
    KERNEL4(NR_rt_sigprocmask, SIG_SETMASK, &all, 0, sizeof all);
    KERNEL1(NR_chdir, "/");
    long null = sys_openat(AT_FDCWD, "/dev/null", 2, 0);
    for (int fd = 0; fd <= 2; fd++) {
        if (null >= 0 && null != fd) {
            KERNEL3(NR_dup3, null, fd, 0);
        } else if (null < 0) {
            sys_close(fd);
        }
    }
    if (null > 2) {
        sys_close((int)null);
    }
}

void supervisor_end(int code) {
    if (!ended) {
        ended = 1;
        use_counts();
        log_end(code, events, event_lost());
    }
}

/*
 * When a container's first process ends the kernel kills all others, us too: the end mark has to be written before. The first
 * one may be an init of the engine's (docker run --init), which ends as soon as its only child does. Elsewhere the last process
 * may end much later, and the engine tells.
 */
static void notice_end(const struct seccomp_data *call, u32 root, u32 task) {
    enum call_id id = call_of(call);
    int last = id == CALL_exit_group || (id == CALL_exit && process_threads(root) == 1);
    if (last && ends_all && process_owns(root, task)) {
        supervisor_end((int)(call->args[0] & 0xff));
    }
}

s32 supervisor_call(u32 root, u32 task, u64 ticket, const struct seccomp_data *call) {
    events++;
    s32 answer = event_handle(task, ticket, call);
    notice_end(call, root, task);
    return answer;
}

static void ready(int socket, int proc, const struct engine *engine, int privileges_lost) {
    process_start(proc);
    program_start();
    memory_start(engine);
    use_start(proc, privileges_lost);
    log_resume();
    pass_answer(socket, 0);
    sys_close(socket);
}

void supervisor_run(int socket, u32 root, u32 parent, u64 denied) {
    ends_all = root == 1 || parent == 1;
    retire();
    long proc = sys_openat(AT_FDCWD, "/proc", O_PATH | O_CLOEXEC, 0);
    struct message message;
    int listener;
    while (proc >= 0 && pass_receive(socket, &message, &listener)) {
        int all = message.what == TELL_TRACE_ALL;
        long error = 0;
        if (message.what == TELL_NOTIFY && listener >= 0) {
            ready(socket, (int)proc, notify_start(listener), message.privileges_lost);
            notify_run(root);
        } else if (message.what == TELL_SEIZE) {
            error = ptrace_seize(root);
        } else if (!all || !(error = ptrace_stop_at_all(root))) {
            ready(socket, (int)proc, ptrace_start(denied), message.privileges_lost);
            ptrace_run(root);
        }
        pass_answer(socket, error);
    }
    sys_exit(1);
}
