#include "process.h"

#include "identity.h"
#include "log.h"
#include "seen.h"
#include "syscalls.h"
#include "text.h"

enum { PROGRAM_SLOTS = 1024, MEMORY_SLOTS = 64, NAME_MAX = 64 };

static int proc_fd;
static int listener_fd;
static int may_change_user;
static char own_program[PATH_MAX];

/* A new generation makes everything that is remembered old at once. */
static u32 generation = 1;
static struct {
    u32 task, generation, program;
} programs[PROGRAM_SLOTS];
static struct {
    u32 task, generation;
    int fd;
} memories[MEMORY_SLOTS];

void process_start(int proc, int listener) {
    proc_fd = proc;
    listener_fd = listener;
    may_change_user = identity_has(CAP_SETUID);
    long length = sys_readlinkat(proc_fd, "self/exe", own_program, sizeof own_program - 1);
    own_program[length > 0 ? length : 0] = 0;
    for (int i = 0; i < MEMORY_SLOTS; i++) {
        memories[i].fd = -1;
    }
}

static void entry_name(char to[NAME_MAX], u32 task, const char *name) {
    char *at = to + text_decimal(to, task);
    if (*name) {
        at = text_append(at, to + NAME_MAX, "/");
        text_append(at, to + NAME_MAX, name);
    }
}

int process_owner(u32 task, u32 *uid, u32 *gid) {
    char name[NAME_MAX];
    struct statx entry;
    entry_name(name, task, "");
    if (sys_statx(proc_fd, name, 0, &entry) < 0) {
        return 0;
    }
    *uid = entry.uid;
    *gid = entry.gid;
    return 1;
}

/*
 * Without CAP_SYS_PTRACE the kernel shows a process only to its own user. A root that may change its user can look as that
 * one: only the ids for file access change, for this thread, for a moment.
 */
static int look_as_owner(u32 task) {
    u32 uid, gid;
    if (!may_change_user || !process_owner(task, &uid, &gid) || uid == 0) {
        return 0;
    }
    KERNEL1(NR_setfsgid, gid);
    KERNEL1(NR_setfsuid, uid);
    return 1;
}

static void look_as_self(void) {
    KERNEL1(NR_setfsuid, KERNEL0(NR_geteuid));
    KERNEL1(NR_setfsgid, KERNEL0(NR_getegid));
}

static int refused(long result) {
    return result == -EACCES || result == -EPERM;
}

long process_link(u32 task, const char *name, char *to, size_t size) {
    char entry[NAME_MAX];
    entry_name(entry, task, name);
    long length = sys_readlinkat(proc_fd, entry, to, size - 1);
    if (refused(length) && look_as_owner(task)) {
        length = sys_readlinkat(proc_fd, entry, to, size - 1);
        look_as_self();
    }
    to[length > 0 ? length : 0] = 0;
    return length;
}

long process_open(u32 task, const char *name, int flags) {
    char entry[NAME_MAX];
    entry_name(entry, task, name);
    long fd = sys_openat(proc_fd, entry, flags | O_CLOEXEC, 0);
    if (refused(fd) && look_as_owner(task)) {
        fd = sys_openat(proc_fd, entry, flags | O_CLOEXEC, 0);
        look_as_self();
    }
    return fd;
}

int process_owns(u32 process, u32 task) {
    char name[NAME_MAX] = "task/";
    text_decimal(name + 5, task);
    char entry[NAME_MAX];
    entry_name(entry, process, name);
    return sys_faccessat(proc_fd, entry, 0) == 0;
}

/* Every directory has a link from its parent and one from itself. */
u32 process_threads(u32 process) {
    char entry[NAME_MAX];
    struct statx tasks;
    entry_name(entry, process, "task");
    return sys_statx(proc_fd, entry, 0, &tasks) < 0 || tasks.nlink < 2 ? 0 : tasks.nlink - 2;
}

/* The kernel marks the file of a program that was unlinked or replaced meanwhile. */
static void drop_mark(char *path) {
    static const char mark[] = " (deleted)";
    size_t length = text_length(path);
    size_t size = sizeof mark - 1;
    if (length > size && text_equal(path + length - size, mark)) {
        path[length - size] = 0;
    }
}

static u32 introduce(const char *path) {
    static u32 last;
    struct seen *known = seen_find('P', 0, path);
    if (known && known->record) {
        return known->record;
    }
    u32 id = ++last;
    if (known) {
        known->record = id;
    }
    log_program(id, path);
    if (*path == '/') {
        log_use('X', 0, 'f', id, path, 0);
    }
    return id;
}

u32 process_program(u32 task) {
    u32 at = task % PROGRAM_SLOTS;
    if (programs[at].task == task && programs[at].generation == generation) {
        return programs[at].program;
    }
    char path[PATH_MAX];
    process_link(task, "exe", path, sizeof path); /* empty if it cannot be known */
    drop_mark(path);
    u32 id = text_equal(path, own_program) ? 0 : introduce(path);
    programs[at].task = task;
    programs[at].generation = generation;
    programs[at].program = id;
    return id;
}

void process_forget_all(void) {
    generation++;
}

void process_forget(u32 task) {
    programs[task % PROGRAM_SLOTS].generation = 0;
    memories[task % MEMORY_SLOTS].generation = 0;
}

static long memory_of(const struct caller *caller, int fresh) {
    u32 at = caller->task % MEMORY_SLOTS;
    if (!fresh && memories[at].task == caller->task && memories[at].generation == generation) {
        return memories[at].fd;
    }
    if (memories[at].fd >= 0) {
        sys_close(memories[at].fd);
        memories[at].fd = -1;
    }
    memories[at].generation = 0;
    long fd = process_open(caller->task, "mem", O_RDONLY);
    u64 ticket = caller->ticket;
    if (fd >= 0 && sys_ioctl(listener_fd, SECCOMP_IOCTL_NOTIF_ID_VALID, &ticket) < 0) {
        /* The task is gone, the number may be another's by now. */
        sys_close((int)fd);
        return 0;
    }
    if (fd < 0) {
        return refused(fd) ? fd : 0;
    }
    memories[at].task = caller->task;
    memories[at].generation = generation;
    memories[at].fd = (int)fd;
    return fd;
}

long process_read(const struct caller *caller, u64 address, void *to, size_t size) {
    for (int fresh = 0; fresh < 2; fresh++) {
        long fd = memory_of(caller, fresh);
        if (fd <= 0) {
            return fd;
        }
        long got = sys_pread((int)fd, to, size, address);
        if (got > 0) {
            return got;
        }
        /* The memory that was remembered may be that of a program which the task no longer runs. */
    }
    return 0;
}

long process_string(const struct caller *caller, u64 address, char to[PATH_MAX]) {
    size_t length = 0;
    size_t wanted = 256; /* most paths are shorter, and copying less is quicker */
    while (length < PATH_MAX) {
        long got = process_read(caller, address + length, to + length, wanted - length);
        if (got <= 0) {
            return got;
        }
        for (size_t end = length + (size_t)got; length < end; length++) {
            if (!to[length]) {
                return (long)length;
            }
        }
        if (length == wanted) {
            wanted = PATH_MAX;
        }
    }
    return -ENAMETOOLONG;
}
