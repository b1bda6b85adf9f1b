#include "notify.h"

#include "calls.h"
#include "event.h"
#include "log.h"
#include "memory.h"
#include "pass.h"
#include "process.h"
#include "program.h"
#include "syscalls.h"
#include "use.h"

enum { NOTIFICATION_MAX = 512 };

static u64 events;
static int ended;

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

static void finish(int code) {
    if (!ended) {
        ended = 1;
        use_counts();
        log_end(code, events, event_lost());
    }
}

/*
 * When a container's first process ends the kernel kills all others, us too: the end mark has to be written before. Elsewhere
 * the last process may end much later, and the listener tells.
 */
static void notice_end(const struct seccomp_notif *call, int root) {
    for (int abi = 0; abi < ABI_COUNT; abi++) {
        if (abi_calls[abi]->audit_arch != call->data.arch) {
            continue;
        }
        int last = call->data.nr == abi_calls[abi]->exit_group
                   || (call->data.nr == abi_calls[abi]->exit && process_threads(1) == 1);
        if (last && root == 1 && process_owns(1, call->pid)) {
            finish((int)(call->data.args[0] & 0xff));
        }
    }
}

static void answer_one(int listener, int root) {
    static u64 space[NOTIFICATION_MAX / sizeof(u64)];
    struct seccomp_notif *call = (struct seccomp_notif *)space;
    for (size_t i = 0; i < sizeof space / sizeof *space; i++) {
        space[i] = 0; /* the kernel insists */
    }
    if (sys_ioctl(listener, SECCOMP_IOCTL_NOTIF_RECV, call) < 0) {
        return; /* the caller was killed meanwhile */
    }
    events++;
    s32 result = event_handle(call);
    notice_end(call, root);
    struct seccomp_notif_resp reply[2] = {{0}, {0}}; /* room for a kernel that knows more fields */
    reply->id = call->id;
    reply->error = result < 0 ? result : 0;
    reply->flags = result == 0 ? SECCOMP_USER_NOTIF_FLAG_CONTINUE : 0;
    sys_ioctl(listener, SECCOMP_IOCTL_NOTIF_SEND, reply);
}

void notify_run(int socket, int root, int privileges_lost) {
    retire();
    long proc = sys_openat(AT_FDCWD, "/proc", O_PATH | O_CLOEXEC, 0);
    long listener = pass_receive(socket);
    if (listener <= 0 || proc < 0) {
        sys_exit(1);
    }
    /* Linux 6.6: caller and supervisor take turns on one processor; a call costs a seventh. */
    sys_ioctl((int)listener, SECCOMP_IOCTL_NOTIF_SET_FLAGS, (void *)SECCOMP_USER_NOTIF_FD_SYNC_WAKE_UP);
    event_start();
    process_start((int)proc);
    program_start();
    memory_start((int)listener);
    use_start((int)proc, privileges_lost);
    sys_write(socket, "R", 1);
    sys_close(socket);
    for (;;) {
        /* Before Linux 6.11 only poll() tells that nobody is left to listen to. */
        struct pollfd wait = {(int)listener, POLLIN, 0};
        if (KERNEL5(NR_ppoll, &wait, 1, 0, 0, 8) < 0) {
            continue;
        }
        if (wait.revents & POLLIN) {
            answer_one((int)listener, root);
        } else if (wait.revents & (POLLHUP | POLLERR)) {
            finish(-1);
            sys_exit(0);
        }
    }
}
