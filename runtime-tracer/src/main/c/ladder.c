#include "ladder.h"

#include "filter.h"
#include "identity.h"
#include "launch.h"
#include "log.h"
#include "notify.h"
#include "pass.h"
#include "ptrace.h"
#include "supervisor.h"
#include "syscalls.h"
#include "text.h"

static int log_started;

void refuse(const char *why, const char *detail) {
    if (!log_started) {
        log_version("none", 1);
    }
    log_warning(why, detail);
    complain(why, detail);
    sys_exit(STATUS_SENSOR);
}

/* CONTINUE, without which a call cannot be let through, came with Linux 5.5. */
static int is_old(const char *release) {
    u64 major, minor = 0;
    if (!text_number(&release, 10, &major)) {
        return 0;
    }
    if (*release++ == '.') {
        text_number(&release, 10, &minor);
    }
    return major < 5 || (major == 5 && minor < 5);
}

static const char *reason(long error) {
    return error == -EBUSY                      ? "somebody listens already"
           : error == -EACCES || error == -EPERM ? "not allowed"
           : error == -EAGAIN                    ? "a limit on processes"
                                                 : "not supported";
}

static int restricted(void) {
    return sys_prctl(PR_GET_NO_NEW_PRIVS, 0, 0) == 1;
}

/*
 * A filter may be installed by who has CAP_SYS_ADMIN, or by who gives up privileges by exec for good. Returns whether that takes
 * something from set-user-ID programs.
 */
static int allow_filter(void) {
    if (restricted() || identity_has(CAP_SYS_ADMIN)) {
        return 0;
    }
    sys_prctl(PR_SET_NO_NEW_PRIVS, 1, 0);
    return 1;
}

/* kept: set-user-ID programs get what they would get without us. Returns the message for the supervisor. */
static struct message start_log(const char *engine, int kept, char what) {
    log_started = 1;
    log_version(engine, kept);
    return (struct message){what, !kept};
}

static void notify(const struct options *options, int socket) {
    int lost = allow_filter();
    long listener = filter_install(REPORT_LISTENER, options->denied);
    if (listener < 0) {
        refuse("the kernel refused to report system calls", reason(listener));
    }
    /* From here on every call that is not hot waits for the supervisor: only hot ones until it has the listener. */
    struct message message = start_log(NOTIFY_ENGINE, !lost, TELL_NOTIFY);
    if (pass_ask(socket, message, (int)listener)) {
        sys_write(2, "jslim sensor: the recorder died\n", 32);
        sys_close((int)listener);
        sys_exit(STATUS_SENSOR);
    }
    sys_close((int)listener);
}

/* why: what is in the way of the better engine, or NULL if it was not wanted. */
static void trace(const struct options *options, int socket, int somebody_listens, const char *why, const char *detail) {
    int lost = !restricted() && !identity_has(CAP_SYS_PTRACE);
    long error = pass_ask(socket, (struct message){TELL_SEIZE, 0}, -1);
    if (error) {
        refuse("the recorder cannot trace by ptrace", error == -EPERM ? "not allowed, or somebody traces already" : reason(error));
    }
    int filtered = 0;
    if (!somebody_listens) {
        lost |= allow_filter();
        error = filter_install(REPORT_TRACER, options->denied);
        filtered = error >= 0;
    }
    /* From here on every call that is not hot fails until the supervisor waits for it. */
    struct message message = start_log(PTRACE_ENGINE, !lost, filtered ? TELL_TRACE : TELL_TRACE_ALL);
    if (why) {
        log_warning(why, detail);
    }
    if (!filtered) {
        log_warning("every system call is stopped at, which is slow",
                    somebody_listens ? "a filter of ours would come behind that of who listens already" : reason(error));
    }
    error = pass_ask(socket, message, -1);
    if (error) {
        refuse("the recorder cannot stop at system calls", "Linux 5.3 or newer is needed where a filter is not possible");
    }
}

void ladder_descend(const struct options *options, int socket) {
    struct utsname name;
    int old = KERNEL1(NR_uname, &name) == 0 && is_old(name.release);
    long error = filter_try();
    if (!old && !error && options->engine != ENGINE_PTRACE) {
        notify(options, socket);
        return;
    }
    const char *detail = old ? name.release : reason(error);
    if (options->engine == ENGINE_NOTIFY) {
        refuse(old ? "tracing by notification needs Linux 5.5 or newer, this is" : "the kernel refused to report system calls",
               detail);
    }
    const char *why = options->engine == ENGINE_PTRACE ? 0
                      : old ? "traced by ptrace, which is slower: notification needs Linux 5.5 or newer, this is"
                            : "traced by ptrace, which is slower: the kernel refused to report system calls";
    trace(options, socket, error == -EBUSY, why, detail);
}
