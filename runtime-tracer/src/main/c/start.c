/*
 * The entry. The process that the engine started becomes the application, so that PID 1, its parent, its exit status and its
 * signals are what they would be without us; the recorder is a child that no wait() of the application can see.
 */
#include "filter.h"
#include "identity.h"
#include "launch.h"
#include "log.h"
#include "notify.h"
#include "pass.h"
#include "syscalls.h"
#include "text.h"

ARCH_START;

__attribute__((noreturn)) void sensor_start(long *stack);

/* CONTINUE, without which a call cannot be let through, came with Linux 5.5. */
static int kernel_is_old(struct utsname *name) {
    if (KERNEL1(NR_uname, name) < 0) {
        return 0;
    }
    const char *at = name->release;
    u64 major, minor = 0;
    if (!text_number(&at, 10, &major)) {
        return 0;
    }
    if (*at++ == '.') {
        text_number(&at, 10, &minor);
    }
    return major < 5 || (major == 5 && minor < 5);
}

__attribute__((noreturn)) static void refuse(const char *why, const char *detail) {
    log_warning(why, detail);
    complain(why, detail);
    sys_exit(STATUS_SENSOR);
}

/* Returns the supervisor's end of the talk, having started it. */
static int start_supervisor(int privileges_lost) {
    int ends[2];
    if (pass_pair(ends) < 0) {
        refuse("no socket for the recorder", "");
    }
    int root = (int)KERNEL0(NR_getpid);
    /* exit_signal 0: wait() does not report it, and its end sends no SIGCHLD. */
    long child = KERNEL5(NR_clone, 0, 0, 0, 0, 0);
    if (child < 0) {
        refuse("no process for the recorder", child == -EAGAIN ? "a limit on processes" : "");
    }
    if (child == 0) {
        sys_close(ends[0]);
        notify_run(ends[1], root, privileges_lost);
    }
    sys_close(ends[1]);
    /* Where Yama restricts who may read memory, this allows it for this process; for its children only CAP_SYS_PTRACE does. */
    sys_prctl(PR_SET_PTRACER, (unsigned long)child, 0);
    return ends[0];
}

static void install(const struct options *options, int socket) {
    long listener = filter_install(options->denied);
    if (listener < 0) {
        refuse("the kernel refused to report system calls",
               listener == -EBUSY    ? "somebody listens already"
               : listener == -EACCES ? "not allowed"
               : listener == -ENOSYS ? "not supported"
                                     : "seccomp failed");
    }
    /* From here on every call that is not hot waits for the supervisor: only hot ones until it has the listener. */
    char ready;
    if (pass_send(socket, (int)listener) < 0 || sys_read(socket, &ready, 1) != 1) {
        sys_write(2, "jslim sensor: the recorder died\n", 32);
        sys_close((int)listener);
        sys_exit(STATUS_SENSOR);
    }
    sys_close((int)listener);
    sys_close(socket);
}

void sensor_start(long *stack) {
    int argc = (int)stack[0];
    char **argv = (char **)(stack + 1);
    char **environment = argv + argc + 1;

    struct options options;
    const char *problem = options_parse(&options, argc, argv);
    if (problem) {
        complain(problem, "");
        sys_exit(STATUS_SENSOR);
    }
    if (log_open(options.log)) {
        complain("the log cannot be opened", options.log);
        sys_exit(STATUS_SENSOR);
    }
    /* A filter may be installed by who has CAP_SYS_ADMIN, or by who gives up privileges by exec for good. */
    int restricted = sys_prctl(PR_GET_NO_NEW_PRIVS, 0, 0) == 1;
    int privileged = identity_has(CAP_SYS_ADMIN);
    log_version(NOTIFY_ENGINE, restricted || privileged);
    struct utsname name;
    if (kernel_is_old(&name)) {
        refuse("tracing needs Linux 5.5 or newer, this is", name.release);
    }
    int socket = start_supervisor(!restricted && !privileged);
    if (options.has_capabilities) {
        identity_drop_bounding(options.capabilities);
    }
    if (!privileged) {
        sys_prctl(PR_SET_NO_NEW_PRIVS, 1, 0);
    }
    install(&options, socket);
    log_close();
    sys_exit(launch(&options, environment));
}
