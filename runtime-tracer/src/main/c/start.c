/*
 * The entry. The process that the engine started becomes the application, so that PID 1, its parent, its exit status and its
 * signals are what they would be without us; the recorder is a child that no wait() of the application can see.
 */
#include "identity.h"
#include "ladder.h"
#include "launch.h"
#include "log.h"
#include "pass.h"
#include "supervisor.h"
#include "syscalls.h"

ARCH_START;

__attribute__((noreturn)) void sensor_start(long *stack);

/* Returns the supervisor's end of the talk, having started it. */
static int start_supervisor(const struct options *options) {
    int ends[2];
    if (pass_pair(ends) < 0) {
        refuse("no socket for the recorder", "");
    }
    long root = KERNEL0(NR_getpid);
    long parent = KERNEL0(NR_getppid);
    /* exit_signal 0: wait() does not report it, and its end sends no SIGCHLD. */
    long child = KERNEL5(NR_clone, 0, 0, 0, 0, 0);
    if (child < 0) {
        refuse("no process for the recorder", child == -EAGAIN ? "a limit on processes" : "");
    }
    if (child == 0) {
        sys_close(ends[0]);
        supervisor_run(ends[1], (u32)root, (u32)parent, options->denied);
    }
    sys_close(ends[1]);
    /*
     * Where Yama restricts who may read memory, and trace, this allows it for this process; for
     * its children only CAP_SYS_PTRACE does, or that they are traced from the start.
     */
    sys_prctl(PR_SET_PTRACER, (unsigned long)child, 0);
    return ends[0];
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
    int socket = start_supervisor(&options);
    if (options.has_capabilities) {
        identity_drop_bounding(options.capabilities);
    }
    ladder_descend(&options, socket);
    sys_close(socket);
    log_close();
    sys_exit(launch(&options, environment));
}
