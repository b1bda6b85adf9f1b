/*
 * A program whose every use of a path is known: accesses WHAT [ARGUMENT...]. Each part is one thing that programs do and that a
 * recorder could miss.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

static char *self;

static void stat_numbered(const char *directory, int group, int count) {
    char path[128];
    struct stat buffer;
    for (int i = 0; i < count; i++) {
        snprintf(path, sizeof path, "/%s/%d/%d", directory, group, i);
        stat(path, &buffer);
    }
}

struct work {
    int group, count;
};

static void *thread_main(void *argument) {
    struct work *work = argument;
    stat_numbered("thread", work->group, work->count);
    return NULL;
}

static int threads(int groups, int count) {
    pthread_t thread[64];
    struct work work[64];
    for (int i = 0; i < groups; i++) {
        work[i] = (struct work){i, count};
        if (pthread_create(&thread[i], NULL, thread_main, &work[i])) {
            return 1;
        }
    }
    for (int i = 0; i < groups; i++) {
        pthread_join(thread[i], NULL);
    }
    return 0;
}

static int forks(int groups, int count) {
    for (int i = 0; i < groups; i++) {
        pid_t child = fork();
        if (child == 0) {
            stat_numbered("fork", i, count);
            _exit(0);
        }
        if (child < 0) {
            return 1;
        }
    }
    int reaped = 0;
    while (wait(NULL) > 0) {
        reaped++;
    }
    /* The recorder is our child, too, and must not be among them. */
    return reaped == groups && errno == ECHILD ? 0 : 1;
}

/* A child that shares our memory until it runs something else: what it asks for must be read from the right memory. */
static int vforks(int count) {
    for (volatile int i = 0; i < count; i++) {
        char number[16];
        snprintf(number, sizeof number, "%d", i);
        pid_t child = vfork();
        if (child == 0) {
            access("/vfork/child", F_OK);
            execl(self, self, "stat", "/vfork/exec", number, (char *)NULL);
            _exit(1);
        }
        access("/vfork/parent", F_OK);
        int status;
        waitpid(child, &status, 0);
        if (status != 0) {
            return 1;
        }
    }
    return 0;
}

static void *exec_main(void *argument) {
    (void)argument;
    execl(self, self, "stat", "/exec/from-thread", "0", (char *)NULL);
    return NULL;
}

static int exec_from_thread(void) {
    pthread_t thread;
    access("/exec/before", F_OK);
    pthread_create(&thread, NULL, exec_main, NULL);
    pthread_join(thread, NULL);
    return 1;
}

static int stat_one(const char *directory, const char *number) {
    char path[256];
    struct stat buffer;
    snprintf(path, sizeof path, "%s/%s", directory, number);
    stat(path, &buffer);
    return 0;
}

/* In a directory with a file "here", a directory "sub" and a link "link" to "here". */
static int relative(const char *base) {
    struct stat buffer;
    char target[64];
    if (chdir(base)) {
        return 1;
    }
    close(open("here", O_RDONLY));
    close(open("./sub/../here2", O_RDONLY));
    int directory = open("sub", O_RDONLY | O_DIRECTORY);
    fstatat(directory, "inner", &buffer, 0);
    fstatat(directory, "nothing", &buffer, 0);
    fstat(directory, &buffer);
    fchdir(directory);
    access("inner2", R_OK);
    readlinkat(AT_FDCWD, "../link", target, sizeof target);
    lstat("../link2", &buffer);
    close(open("../link", O_RDONLY));
    return 0;
}

static int creations(const char *base) {
    if (chdir(base)) {
        return 1;
    }
    int bad = 0;
    bad |= mkdir("made", 0755);
    close(open("made/file", O_WRONLY | O_CREAT, 0644));
    bad |= symlink("file", "made/symlink");
    bad |= link("made/file", "made/hard");
    bad |= rename("made/hard", "made/renamed");
    bad |= chmod("made/file", 0600);
    bad |= unlink("made/symlink");
    mkdir("there", 0755);             /* exists in the image */
    mkdir("no/such/parent", 0755);
    close(open("there", O_WRONLY | O_CREAT, 0644));
    close(open("absent", O_WRONLY)); /* no O_CREAT: a lookup that fails */
    return bad ? 1 : 0;
}

static int sockets(const char *path) {
    struct sockaddr_un address = {AF_UNIX, ""};
    int fd = socket(AF_UNIX, SOCK_STREAM, 0);
    strncpy(address.sun_path, path, sizeof address.sun_path - 1);
    connect(fd, (struct sockaddr *)&address, sizeof address);
    int named = socket(AF_UNIX, SOCK_DGRAM, 0);
    strcat(address.sun_path, ".bound");
    bind(named, (struct sockaddr *)&address, sizeof address);
    return 0;
}

static int in_chroot(const char *root) {
    struct stat buffer;
    if (chroot(root) || chdir("/")) {
        return 1;
    }
    stat("/here", &buffer);
    stat("absolute-link", &buffer);
    stat("/none", &buffer);
    return 0;
}

static int as_user(char *id) {
    if (setgid(atoi(id)) || setuid(atoi(id))) {
        return 1;
    }
    execl(self, self, "stat", "/after/user", "switch", (char *)NULL);
    return 1;
}

static int odd_pointers(void) {
    char long_path[5000];
    memset(long_path, 'x', sizeof long_path - 1);
    long_path[0] = '/';
    long_path[sizeof long_path - 1] = 0;
    int bad = 0;
    bad |= open((const char *)16, O_RDONLY) != -1 || errno != EFAULT;
    bad |= open(long_path, O_RDONLY) != -1 || errno != ENAMETOOLONG;
    bad |= open("", O_RDONLY) != -1 || errno != ENOENT;
    bad |= open("/odd/\n\t\\name\x7f", O_RDONLY) != -1 || errno != ENOENT;
    bad |= open("/odd/\xc3\xa4", O_RDONLY) != -1 || errno != ENOENT;
    return bad;
}

static const char *at_stop;

static void on_term(int number) {
    (void)number;
    access(at_stop, F_OK);
    _exit(5);
}

__attribute__((noreturn)) static void serve(const char *started, const char *stopped) {
    at_stop = stopped;
    signal(SIGTERM, on_term);
    access(started, F_OK);
    puts("ready");
    fflush(stdout);
    for (;;) {
        pause();
    }
}

int main(int argc, char **argv) {
    const char *what = argc > 1 ? argv[1] : "";
    self = argv[0];
    if (!strcmp(what, "stat")) {
        return stat_one(argv[2], argv[3]);
    } else if (!strcmp(what, "threads")) {
        return threads(atoi(argv[2]), atoi(argv[3]));
    } else if (!strcmp(what, "forks")) {
        return forks(atoi(argv[2]), atoi(argv[3]));
    } else if (!strcmp(what, "vforks")) {
        return vforks(atoi(argv[2]));
    } else if (!strcmp(what, "exec-from-thread")) {
        return exec_from_thread();
    } else if (!strcmp(what, "relative")) {
        return relative(argv[2]);
    } else if (!strcmp(what, "creations")) {
        return creations(argv[2]);
    } else if (!strcmp(what, "sockets")) {
        return sockets(argv[2]);
    } else if (!strcmp(what, "chroot")) {
        return in_chroot(argv[2]);
    } else if (!strcmp(what, "as-user")) {
        return as_user(argv[2]);
    } else if (!strcmp(what, "odd-pointers")) {
        return odd_pointers();
    } else if (!strcmp(what, "io-uring")) {
        return syscall(425, 8, NULL) != -1 ? 1 : errno == ENOSYS ? 0 : errno == EPERM ? 3 : 2;
    } else if (!strcmp(what, "exit")) {
        return atoi(argv[2]);
    } else if (!strcmp(what, "raise")) {
        raise(atoi(argv[2]));
        return 9;
    } else if (!strcmp(what, "abort")) {
        abort();
    } else if (!strcmp(what, "segv")) {
        *(volatile char *)8 = 1;
    } else if (!strcmp(what, "serve")) {
        serve(argv[2], argv[3]);
    } else if (!strcmp(what, "print")) {
        fputs("to stdout\n", stdout);
        fputs("to stderr\n", stderr);
        return 0;
    }
    return 64;
}
