#include "notify.h"

#include "calls.h"
#include "supervisor.h"
#include "syscalls.h"
#include "warn.h"

enum { NOTIFICATION_MAX = 512 };

static int listener_fd;

static int waits(u64 ticket) {
    return sys_ioctl(listener_fd, SECCOMP_IOCTL_NOTIF_ID_VALID, &ticket) == 0;
}

static size_t peek(u32 task, u64 address, void *to, size_t size) {
    (void)task, (void)address, (void)to, (void)size;
    return 0;
}

const struct engine *notify_start(int listener) {
    static const struct engine engine = {waits, peek};
    listener_fd = listener;
    /* Linux 6.6: caller and supervisor take turns on one processor; a call costs a seventh. */
    sys_ioctl(listener, SECCOMP_IOCTL_NOTIF_SET_FLAGS, (void *)SECCOMP_USER_NOTIF_FD_SYNC_WAKE_UP);
    return &engine;
}

/* A tree of processes has one listener at most. */
static void notice_listener(const struct seccomp_data *call) {
    if (asks_for_listener(call)) {
        warn_once("the application asked for a seccomp listener of its own, which it cannot have while it is traced", "");
    }
}

static void answer_one(u32 root) {
    static u64 space[NOTIFICATION_MAX / sizeof(u64)];
    struct seccomp_notif *call = (struct seccomp_notif *)space;
    for (size_t i = 0; i < sizeof space / sizeof *space; i++) {
        space[i] = 0; /* the kernel insists */
    }
    if (sys_ioctl(listener_fd, SECCOMP_IOCTL_NOTIF_RECV, call) < 0) {
        return; /* the caller was killed meanwhile */
    }
    s32 result = supervisor_call(root, call->pid, call->id, &call->data);
    notice_listener(&call->data);
    struct seccomp_notif_resp reply[2] = {{0}, {0}}; /* room for a kernel that knows more fields */
    reply->id = call->id;
    reply->error = result < 0 ? result : 0;
    reply->flags = result == 0 ? SECCOMP_USER_NOTIF_FLAG_CONTINUE : 0;
    sys_ioctl(listener_fd, SECCOMP_IOCTL_NOTIF_SEND, reply);
}

void notify_run(u32 root) {
    for (;;) {
        /* Before Linux 6.11 only poll() tells that nobody is left to listen to. */
        struct pollfd wait = {listener_fd, POLLIN, 0};
        if (KERNEL5(NR_ppoll, &wait, 1, 0, 0, 8) < 0) {
            continue;
        }
        if (wait.revents & POLLIN) {
            answer_one(root);
        } else if (wait.revents & (POLLHUP | POLLERR)) {
            supervisor_end(-1);
            sys_exit(0);
        }
    }
}
