/*
 * Odd ways to name files: paths WHAT. Every result is printed, so that two runs can be compared; what is named is in /data of
 * the test image.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

static int say(const char *what, long result) {
    printf("%s: %s\n", what, result < 0 ? strerror(errno) : "ok");
    return (int)result;
}

static void try_open(const char *path) {
    int fd = say(path, open(path, O_RDONLY));
    if (fd >= 0) {
        close(fd);
    }
}

static void try_below(const char *format, int number, const char *name) {
    char path[256];
    size_t length = (size_t)snprintf(path, sizeof path, format, number);
    snprintf(path + length, sizeof path - length, "/%s", name);
    int fd = open(path, O_RDONLY);
    say(name, fd);
    close(fd);
}

/* Links of the kernel to what a process has open. */
static void kernel_links(void) {
    char target[256];
    chdir("/data/sub");
    int directory = open("/data/sub", O_RDONLY | O_DIRECTORY);
    int handle = open("/data/here2", O_PATH);
    try_open("/proc/self/root/data/here");
    try_open("/proc/self/root/proc/self/root/data/link");
    try_open("/proc/self/root/data/none");
    try_below("/proc/self/cwd", 0, "by-cwd");
    try_below("/proc/%d/cwd/.", getpid(), "by-number");
    try_below("/proc/thread-self/cwd", 0, "by-thread");
    try_below("/proc/self/task/%d/cwd", (int)syscall(SYS_gettid), "by-task");
    try_below("/proc/self/fd/%d", directory, "by-descriptor");
    try_below("/dev/fd/%d", directory, "by-dev");
    try_below("/proc/self/fd/%d/../sub", directory, "by-parent");
    snprintf(target, sizeof target, "/proc/self/fd/%d", handle);
    struct stat buffer;
    say("stat through a descriptor", stat(target, &buffer));
    say("the program's link", readlink("/proc/self/exe", target, sizeof target));
    chdir("/proc/self");
    try_open("root/data/sub/by-relative");
    close(handle);
    handle = (int)syscall(SYS_memfd_create, "memory", 0);
    snprintf(target, sizeof target, "/proc/self/fd/%d", handle);
    say("stat of memory", stat(target, &buffer));
}

/* The kernel shows a removed directory as "... (deleted)", which is a name that files may have, too. */
static void removed(void) {
    struct stat buffer;
    say("mkdir", mkdir("/data/gone", 0755));
    say("mkdir", mkdir("/data/kept (deleted)", 0755));
    chdir("/data/gone");
    int file = open("/data/short-lived", O_RDWR | O_CREAT, 0600);
    unlink("/data/short-lived");
    char path[64];
    snprintf(path, sizeof path, "/proc/self/fd/%d", file);
    say("an unlinked file", open(path, O_RDONLY));
    rmdir("/data/gone");
    try_open("in-nowhere");
    say("create in nowhere", open("created-in-nowhere", O_WRONLY | O_CREAT, 0600));
    say("stat of nowhere", stat(".", &buffer));
    chdir("/data/kept (deleted)");
    try_open("in-odd-directory");
}

static void loops(void) {
    char from[64], to[64];
    symlink("/data/loop-b", "/data/loop-a");
    symlink("/data/loop-a", "/data/loop-b");
    symlink(".", "/data/dot");
    try_open("/data/loop-a");
    try_open("/data/loop-a/below");
    try_open("/data/dot/dot/dot/here");
    for (int i = 0; i < 50; i++) {
        snprintf(from, sizeof from, "/data/chain%d", i);
        snprintf(to, sizeof to, "chain%d", i + 1);
        symlink(to, from);
    }
    try_open("/data/chain0");  /* more than the kernel follows */
    try_open("/data/chain30"); /* few enough, but the last one is missing */
}

/* Opening a pipe waits for the other side: the recorder must not. */
static void pipes(void) {
    char byte = 0;
    say("mknod", mknod("/data/pipe", S_IFIFO | 0600, 0));
    struct stat buffer;
    say("stat", stat("/data/pipe", &buffer));
    int waiting = open("/data/pipe", O_RDONLY | O_NONBLOCK);
    say("without a writer", waiting);
    close(waiting);
    if (fork() == 0) {
        int out = open("/data/pipe", O_WRONLY);
        write(out, "x", 1);
        _exit(0);
    }
    int in = open("/data/pipe", O_RDONLY);
    say("read", read(in, &byte, 1));
    wait(NULL);
    printf("%c\n", byte);
}

static void try_openat2(int directory, const char *path, __u64 flags, __u64 resolve) {
    struct open_how how = {.flags = flags, .resolve = resolve};
    say(path, syscall(SYS_openat2, directory, path, &how, sizeof how));
}

static void openat2_ways(void) {
    int directory = open("/data/sub", O_RDONLY | O_DIRECTORY);
    char bytes[64] = {0};
    try_openat2(AT_FDCWD, "/data/here", 0, 0);
    try_openat2(directory, "inner", 0, RESOLVE_BENEATH);
    try_openat2(directory, "/by-own-root", 0, RESOLVE_IN_ROOT);
    try_openat2(directory, "../here2", 0, RESOLVE_BENEATH);
    try_openat2(AT_FDCWD, "/data/link", 0, RESOLVE_NO_SYMLINKS);
    try_openat2(directory, "made", O_CREAT | O_WRONLY, 0);
    say("larger", syscall(SYS_openat2, directory, "inner2", bytes, sizeof bytes));
    bytes[60] = 1;
    say("newer", syscall(SYS_openat2, directory, "inner2", bytes, sizeof bytes));
    say("short", syscall(SYS_openat2, directory, "inner2", bytes, 3ul));
    say("nowhere", syscall(SYS_openat2, directory, "inner2", 16, sizeof(struct open_how)));
}

static void bad_arguments(void) {
    long page = sysconf(_SC_PAGESIZE);
    char *map = mmap(NULL, (size_t)page * 2, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    munmap(map + page, (size_t)page);
    char *last = map + page - sizeof "/data/at-the-edge";
    strcpy(last, "/data/at-the-edge");
    try_open(last);
    memset(map, 'x', (size_t)page);
    *map = '/';
    say("no end", open(map, O_RDONLY));
    say("no memory", access((const char *)-1, F_OK));
    say("no path", syscall(SYS_access, NULL, F_OK));
    say("no socket address", connect(socket(AF_UNIX, SOCK_STREAM, 0), (void *)16, 100));
    say("no descriptor", openat(999, "relative", O_RDONLY));
    int file = open("/data/here", O_RDONLY);
    say("no directory", openat(file, "relative", O_RDONLY));
    say("absolute", openat(999, "/data/here2", O_RDONLY));
    say("no argument list", execve("/data/here", (char **)16, NULL));
    char longest[4096];
    for (size_t i = 0; i < sizeof longest; i += 2) {
        memcpy(longest + i, "./", 2);
    }
    memcpy(longest, "/data/", 6);
    strcpy(longest + sizeof longest - 7, "/longe");
    say("longest", open(longest, O_RDONLY));
    chdir("/data/sub");
    strcpy(longest + sizeof longest - 7, "/inner");
    say("longest relative", open(longest + 6, O_RDONLY));
}

static int address_of(struct sockaddr_un *address, const char *name, int abstract) {
    memset(address, 0, sizeof *address);
    address->sun_family = AF_UNIX;
    strcpy(address->sun_path + abstract, name);
    return (int)(offsetof(struct sockaddr_un, sun_path) + (size_t)abstract + strlen(name) + 1);
}

static void sockets_of(const char *name, int abstract) {
    struct sockaddr_un address;
    socklen_t length = (socklen_t)address_of(&address, name, abstract);
    int stream = socket(AF_UNIX, SOCK_STREAM, 0);
    int mail = socket(AF_UNIX, SOCK_DGRAM, 0);
    say("connect early", connect(stream, (void *)&address, length));
    say("bind", bind(mail, (void *)&address, length));
    say("send", sendto(socket(AF_UNIX, SOCK_DGRAM, 0), "x", 1, 0, (void *)&address, length));
    say("connect late", connect(socket(AF_UNIX, SOCK_DGRAM, 0), (void *)&address, length));
    say("nowhere to", sendto(mail, "x", 1, 0, NULL, 0));
}

int main(int argc, char **argv) {
    const char *what = argc > 1 ? argv[1] : "";
    if (!strcmp(what, "kernel-links")) {
        kernel_links();
    } else if (!strcmp(what, "removed")) {
        removed();
    } else if (!strcmp(what, "loops")) {
        loops();
    } else if (!strcmp(what, "pipes")) {
        pipes();
    } else if (!strcmp(what, "openat2")) {
        openat2_ways();
    } else if (!strcmp(what, "bad")) {
        bad_arguments();
    } else if (!strcmp(what, "sockets")) {
        sockets_of("/data/named", 0);
        sockets_of("/data/abstract", 1);
    } else if (!strcmp(what, "open")) {
        for (int i = 2; i < argc; i++) {
            try_open(argv[i]);
        }
    } else if (!strcmp(what, "bytes")) {
        try_open("/data/\xff\xfe");
        try_open("/data/caf\xe9");
    } else {
        return 64;
    }
    return 0;
}
