/* Programs that watch or restrict others, or themselves: watching WHAT. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

static long say(const char *what, long result) {
    printf("%s: %s\n", what, result < 0 ? strerror(errno) : "ok");
    fflush(stdout);
    return result;
}

/* Refuses mkdir with an error of its own, and lets everything else go on. */
static long install(unsigned flags) {
    struct sock_filter instructions[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_mkdir, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EXDEV),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    struct sock_fprog program = {4, instructions};
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    return syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, flags, &program);
}

static void filtered(void) {
    say("filter", install(0));
    say("mkdir", mkdir("/data/refused", 0755));
    say("access", access("/data/here", R_OK));
}

static void listening(void) {
    say("listener", install(SECCOMP_FILTER_FLAG_NEW_LISTENER));
    say("access", access("/data/here", R_OK));
}

/* A debugger: stops the child at every call, counts them, and reads what it is asked to open. */
static void tracing(char *self) {
    pid_t child = fork();
    if (child == 0) {
        if (say("traceme", ptrace(PTRACE_TRACEME, 0, 0, 0)) < 0) {
            _exit(3);
        }
        raise(SIGSTOP);
        execl(self, self, "child", (char *)NULL);
        _exit(1);
    }
    int status, opened = 0, mkdirs = 0, entering = 1;
    waitpid(child, &status, 0);
    if (!WIFSTOPPED(status)) {
        puts("nothing to trace");
        return;
    }
    ptrace(PTRACE_SETOPTIONS, child, 0, PTRACE_O_TRACESYSGOOD);
    for (;;) {
        ptrace(PTRACE_SYSCALL, child, 0, 0);
        if (waitpid(child, &status, 0) < 0 || !WIFSTOPPED(status)) {
            break;
        }
        if (WSTOPSIG(status) != (SIGTRAP | 0x80)) {
            continue;
        }
        struct user_regs_struct registers;
        ptrace(PTRACE_GETREGS, child, 0, &registers);
        opened += entering && (registers.orig_rax == SYS_open || registers.orig_rax == SYS_openat);
        mkdirs += entering && registers.orig_rax == SYS_mkdir;
        entering = !entering;
    }
    printf("%d opens, %d mkdirs, status %d\n", opened, mkdirs, status);
}

/* Like libraries do: the new way if there is one, else the old. */
static void ring_or_read(void) {
    char parameters[120] = {0};
    long ring = syscall(425 /* io_uring_setup */, 8, parameters);
    puts(ring >= 0 ? "ring" : "no ring");
    char byte;
    int fd = open("/data/here", O_RDONLY);
    say("read", read(fd, &byte, 1));
}

int main(int argc, char **argv) {
    const char *what = argc > 1 ? argv[1] : "";
    if (!strcmp(what, "filter")) {
        filtered();
    } else if (!strcmp(what, "listener")) {
        listening();
    } else if (!strcmp(what, "trace")) {
        tracing(argv[0]);
    } else if (!strcmp(what, "child")) {
        close(open("/data/here", O_RDONLY));
        close(open("/data/none", O_RDONLY));
        mkdir("/data/by-child", 0755);
        return 7;
    } else if (!strcmp(what, "ring")) {
        ring_or_read();
    } else {
        return 64;
    }
    return 0;
}
