/*
 * Odd ways to start, change and end processes: processes WHAT [ARGUMENT...]. What can be told apart is printed, so that two
 * runs can be compared.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;
static char *self;

static long say(const char *what, long result) {
    printf("%s: %s\n", what, result < 0 ? strerror(errno) : "ok");
    fflush(stdout);
    return result;
}

static void ask(const char *format, int from, int to) {
    char path[128];
    for (int i = from; i < to; i++) {
        snprintf(path, sizeof path, format, i);
        access(path, F_OK);
    }
}

static int exit_of(pid_t child) {
    int status;
    return waitpid(child, &status, 0) < 0 ? -1 : WIFEXITED(status) ? WEXITSTATUS(status) : 256 + WTERMSIG(status);
}

static void spawned(void) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 0, "/data/here", O_RDONLY, 0);
    char *arguments[] = {self, "ask", "/spawned/%d", NULL};
    pid_t child;
    say("spawn", -posix_spawn(&child, self, &actions, NULL, arguments, environ));
    printf("%d\n", exit_of(child));
    arguments[0] = "/no/such/program";
    errno = posix_spawn(&child, "/no/such/program", &actions, NULL, arguments, environ);
    printf("%s\n", strerror(errno));
}

/* Runs a program by its descriptor; out of memory, if it is to have no name at all. */
static void by_descriptor(int in_memory, char **arguments) {
    int fd = open(arguments[0], O_RDONLY | O_CLOEXEC);
    if (in_memory) {
        static char content[4 << 20];
        ssize_t size = read(fd, content, sizeof content);
        fd = (int)syscall(SYS_memfd_create, "program", 1 /* MFD_CLOEXEC */);
        write(fd, content, (size_t)size);
    }
    syscall(SYS_execveat, fd, "", arguments, environ, AT_EMPTY_PATH);
    say("execveat", -1);
}

static void close_everything(void) {
    say("close_range", syscall(SYS_close_range, 3, ~0u, 0));
    for (int fd = 3; fd < 2048; fd++) {
        close(fd);
    }
    ask("/closed/%d", 0, 10);
}

static void few_descriptors(void) {
    struct rlimit few = {16, 16};
    say("limit", setrlimit(RLIMIT_NOFILE, &few));
    int count = 0;
    while (open("/data/here", O_RDONLY) >= 0) {
        count++;
    }
    printf("%d\n", count);
    ask("/few/%d", 0, 10);
}

/* Ends by a signal without any call that a recorder is told of. */
__attribute__((noreturn)) static void vanish(void) {
    for (;;) {
        syscall(SYS_tgkill, getpid(), syscall(SYS_gettid), SIGKILL);
    }
}

/* Numbers below this one are used once. */
enum { RESERVED = 300, NUMBERS = 200000 };

static pid_t use_up_a_number(void) {
    pid_t used = vfork();
    if (used == 0) {
        vanish();
    }
    waitpid(used, NULL, 0);
    return used;
}

/* Another program of some number, killed, then processes until the number comes again, for us. */
static void reuse(char *other) {
    while (use_up_a_number() <= RESERVED) {
    }
    pid_t first = fork();
    if (first == 0) {
        execl(other, other, "vanish", "/reuse/other/%d", (char *)NULL);
        _exit(1);
    }
    waitpid(first, NULL, 0);
    for (int i = 0; i < NUMBERS; i++) {
        pid_t next = vfork();
        if (next == 0) {
            if (getpid() == first) {
                ask("/reuse/again/%d", 0, 3);
                _exit(0);
            }
            vanish();
        }
        waitpid(next, NULL, 0);
        if (next == first) {
            puts("again");
            return;
        }
    }
}

static void kill_the_recorder(void) {
    ask("/recorder/before/%d", 0, 3);
    for (int process = 2; process < 100; process++) {
        char link[64], program[64] = "";
        snprintf(link, sizeof link, "/proc/%d/exe", process);
        if (readlink(link, program, sizeof program - 1) > 0 && strstr(program, "sensor")) {
            syscall(SYS_tgkill, process, process, SIGKILL);
            ask("/recorder/after/%d", 0, 3);
            _exit(9);
        }
    }
    _exit(1);
}

static void many_arguments(int count) {
    char **arguments = calloc((size_t)count + 4, sizeof *arguments);
    arguments[0] = self;
    arguments[1] = "count";
    for (int i = 0; i < count; i++) {
        arguments[i + 2] = "an argument";
    }
    execv(self, arguments);
    say("execv", -1);
}

static void namespaces(void) {
    say("unshare user", unshare(CLONE_NEWUSER));
    say("unshare mount", unshare(CLONE_NEWNS));
    say("setns", setns(open("/proc/self/ns/mnt", O_RDONLY), CLONE_NEWNS));
    say("pivot_root", syscall(SYS_pivot_root, "/data", "/data/sub"));
    say("mount", mount("none", "/data", "tmpfs", 0, NULL));
    ask("/denied/%d", 0, 3);
}

/* A server that is root only until it listens; then nobody without privileges may look at it. */
static void worker(int user) {
    pid_t child = fork();
    if (child == 0) {
        ask("/worker/before/%d", 0, 3);
        say("setgid", setgid((gid_t)user));
        say("setuid", setuid((uid_t)user));
        ask("/worker/after/%d", 0, 20);
        execlp("no-such-program", "no-such-program", (char *)NULL);
        access((const char *)16, F_OK);
        ask("/worker/still/%d", 0, 3);
        execl(self, self, "ask", "/worker/program/%d", (char *)NULL);
    }
    printf("%d\n", exit_of(child));
}

int main(int argc, char **argv) {
    const char *what = argc > 1 ? argv[1] : "";
    self = argv[0];
    if (!strcmp(what, "ask")) {
        ask(argv[2], 0, 3);
    } else if (!strcmp(what, "vanish")) {
        ask(argv[2], 0, 3);
        vanish();
    } else if (!strcmp(what, "spawn")) {
        spawned();
    } else if (!strcmp(what, "execveat")) {
        by_descriptor(0, argv + 2);
    } else if (!strcmp(what, "memfd")) {
        by_descriptor(1, argv + 2);
    } else if (!strcmp(what, "close-everything")) {
        close_everything();
    } else if (!strcmp(what, "few-descriptors")) {
        few_descriptors();
    } else if (!strcmp(what, "reuse")) {
        reuse(argv[2]);
    } else if (!strcmp(what, "kill-recorder")) {
        kill_the_recorder();
    } else if (!strcmp(what, "arguments")) {
        many_arguments(atoi(argv[2]));
    } else if (!strcmp(what, "count")) {
        printf("%d\n", argc);
        ask("/counted/%d", 0, 3);
    } else if (!strcmp(what, "namespaces")) {
        namespaces();
    } else if (!strcmp(what, "worker")) {
        worker(atoi(argv[2]));
    } else {
        return 64;
    }
    return 0;
}
