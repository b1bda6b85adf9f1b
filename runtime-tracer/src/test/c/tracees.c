/* What programs do that a tracer may get in the way of: tracees WHAT. Ends with 0 if it went as it does without one. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/sched.h>
#include <linux/seccomp.h>
#include <pthread.h>
#include <sched.h>
#include <setjmp.h>
#include <signal.h>
#include <spawn.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

/* A child that is stopped does nothing until it is continued, and its parent learns of both. */
static int stop_and_continue(void) {
    volatile int *done = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    int status = 0;
    pid_t child = fork();
    if (child == 0) {
        raise(SIGSTOP);
        *done = 1;
        access("/stop/after", F_OK);
        _exit(7);
    }
    int bad = waitpid(child, &status, WUNTRACED) != child || !WIFSTOPPED(status) || WSTOPSIG(status) != SIGSTOP;
    kill(child, SIGUSR1); /* stays pending: does not wake it */
    for (int i = 0; i < 20000; i++) {
        sched_yield();
        bad |= *done;
    }
    bad |= waitpid(child, &status, WNOHANG) != 0;
    signal(SIGUSR1, SIG_IGN);
    kill(child, SIGCONT);
    bad |= waitpid(child, &status, WCONTINUED) != child || !(WIFCONTINUED(status) || WIFSIGNALED(status));
    if (WIFCONTINUED(status)) {
        bad |= waitpid(child, &status, 0) != child;
    }
    return bad || !WIFSIGNALED(status) || WTERMSIG(status) != SIGUSR1;
}

static int stop_twice(void) {
    int status = 0;
    pid_t child = fork();
    if (child == 0) {
        raise(SIGSTOP);
        access("/stop/once", F_OK);
        raise(SIGSTOP);
        access("/stop/twice", F_OK);
        _exit(7);
    }
    int bad = waitpid(child, &status, WUNTRACED) != child || WSTOPSIG(status) != SIGSTOP;
    kill(child, SIGCONT);
    bad |= waitpid(child, &status, WUNTRACED) != child || !WIFSTOPPED(status) || WSTOPSIG(status) != SIGSTOP;
    kill(child, SIGCONT);
    return bad || waitpid(child, &status, 0) != child || !WIFEXITED(status) || WEXITSTATUS(status) != 7;
}

/* Children that ask not to be traced. */
static int untraced(void) {
    int status;
    pid_t child = (pid_t)syscall(SYS_clone, CLONE_UNTRACED | SIGCHLD, 0, 0, 0, 0);
    if (child == 0) {
        _exit(access("/untraced/clone", F_OK) == -1 && errno == ENOENT ? 0 : 1);
    }
    int bad = waitpid(child, &status, 0) != child || status;
    struct clone_args how = {.flags = CLONE_UNTRACED, .exit_signal = SIGCHLD};
    child = (pid_t)syscall(SYS_clone3, &how, sizeof how);
    if (child == 0) {
        _exit(access("/untraced/clone3", F_OK) == -1 && errno == ENOENT ? 0 : 1);
    }
    return bad || waitpid(child, &status, 0) != child || status;
}

static int spawn(char *self) {
    for (int i = 0; i < 20; i++) {
        char *argv[] = {self, "look", "/spawned", NULL};
        pid_t child;
        int status;
        if (posix_spawn(&child, self, NULL, NULL, argv, environ) || waitpid(child, &status, 0) != child || status) {
            return 1;
        }
    }
    return 0;
}

static volatile sig_atomic_t got;
static sigjmp_buf back;

static void count(int number, siginfo_t *info, void *context) {
    (void)number, (void)context;
    got += info->si_value.sival_int;
}

static void jump(int number) {
    siglongjmp(back, number);
}

/* Every signal arrives, with what came along; and faults that are caught go on. */
static int signals(void) {
    struct sigaction action = {.sa_flags = SA_SIGINFO | SA_RESTART};
    action.sa_sigaction = count;
    sigaction(SIGRTMIN, &action, NULL);
    for (int i = 1; i <= 100; i++) {
        sigqueue(getpid(), SIGRTMIN, (union sigval){.sival_int = i});
        access("/signals/between", F_OK);
    }
    signal(SIGSEGV, jump);
    for (int i = 0; i < 3; i++) {
        if (!sigsetjmp(back, 1)) {
            *(volatile char *)8 = 1;
        }
    }
    access("/signals/after-faults", F_OK);
    return got != 5050;
}

static int bus(void) {
    int fd = memfd_create("short", 0);
    return *(volatile char *)mmap(NULL, 4096, PROT_READ, MAP_SHARED, fd, 0);
}

/* A filter of its own that traps a call. */
static int trapped_call(void) {
    struct sock_filter steps[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, 0),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_getppid, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRAP),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    struct sock_fprog program = {4, steps};
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
    syscall(SYS_getppid);
    return 1;
}

static void *fault(void *argument) {
    *(volatile char *)8 = 1;
    return argument;
}

static int fault_in_thread(void) {
    pthread_t thread;
    pthread_create(&thread, NULL, fault, NULL);
    pthread_join(thread, NULL);
    return 1;
}

static int trace(void) {
    pid_t child = fork();
    int status;
    if (child == 0) {
        _exit(ptrace(PTRACE_TRACEME, 0, 0, 0) ? errno : 0);
    }
    waitpid(child, &status, 0);
    return WEXITSTATUS(status);
}

/* The kernel says "no" to a filter that wants to listen, or hands it out. */
static int listen_to_calls(void) {
    struct sock_filter steps[] = {BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)};
    struct sock_fprog program = {1, steps};
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    access("/listen/before", F_OK);
    long fd = syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_NEW_LISTENER, &program);
    int error = fd < 0 ? errno : 0;
    access("/listen/after", F_OK);
    return error;
}

int main(int argc, char **argv) {
    const char *what = argc > 1 ? argv[1] : "";
    if (!strcmp(what, "stop")) {
        return stop_and_continue() || stop_twice();
    } else if (!strcmp(what, "untraced")) {
        return untraced();
    } else if (!strcmp(what, "spawn")) {
        return spawn(argv[0]);
    } else if (!strcmp(what, "look")) {
        return access(argv[2], F_OK) == 0;
    } else if (!strcmp(what, "signals")) {
        return signals();
    } else if (!strcmp(what, "trace")) {
        return trace();
    } else if (!strcmp(what, "listen")) {
        return listen_to_calls();
    } else if (!strcmp(what, "illegal")) {
        __builtin_trap();
    } else if (!strcmp(what, "breakpoint")) {
        __asm__ volatile("int3");
        return 1;
    } else if (!strcmp(what, "divide")) {
        volatile int seven = 7, zero = 0;
        return seven / zero;
    } else if (!strcmp(what, "bus")) {
        return bus();
    } else if (!strcmp(what, "trapped-call")) {
        return trapped_call();
    } else if (!strcmp(what, "thread-fault")) {
        return fault_in_thread();
    } else if (!strcmp(what, "ignored-fault")) {
        signal(SIGSEGV, SIG_IGN);
        *(volatile char *)8 = 1;
    }
    return 64;
}
