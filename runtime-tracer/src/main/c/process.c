#include "process.h"

#include "identity.h"
#include "syscalls.h"
#include "text.h"

enum { NAME_MAX = 64 };
enum { STATUS_SIZE = 2048 };

static int proc_fd;
static int may_change_user;

/* Where tasks were that may not be looked at now. */
enum { KEPT_SLOTS = 8, KEPT_LINKS = 2 };
static const char *const kept_links[KEPT_LINKS] = {"cwd", "root"};
static struct {
    u32 task; /* 0: nobody */
    int fds[KEPT_LINKS];
} kept[KEPT_SLOTS];

void process_start(int proc) {
    proc_fd = proc;
    may_change_user = identity_has(CAP_SETUID);
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

int process_refused(long result) {
    return result == -EACCES || result == -EPERM;
}

void process_let_go(u32 task) {
    u32 at = task % KEPT_SLOTS;
    if (!task || kept[at].task != task) {
        return;
    }
    for (int link = 0; link < KEPT_LINKS; link++) {
        sys_close(kept[at].fds[link]);
    }
    kept[at].task = 0;
}

void process_keep(u32 task) {
    u32 at = task % KEPT_SLOTS;
    int fds[KEPT_LINKS];
    for (int link = 0; link < KEPT_LINKS; link++) {
        fds[link] = (int)process_open(task, kept_links[link], O_PATH);
        if (fds[link] < 0) {
            if (link > 0) {
                sys_close(fds[0]);
            }
            return; /* hidden already: what was kept is right */
        }
    }
    process_let_go(kept[at].task);
    kept[at].task = task;
    memcpy(kept[at].fds, fds, sizeof fds);
}

static long kept_link(u32 task, const char *name, char *to, size_t size, long refusal) {
    u32 at = task % KEPT_SLOTS;
    for (int link = 0; link < KEPT_LINKS && kept[at].task == task; link++) {
        if (text_equal(name, kept_links[link])) {
            char entry[NAME_MAX] = "self/fd/";
            text_decimal(entry + text_length(entry), (u64)kept[at].fds[link]);
            return sys_readlinkat(proc_fd, entry, to, size - 1);
        }
    }
    return refusal;
}

long process_link(u32 task, const char *name, char *to, size_t size) {
    char entry[NAME_MAX];
    entry_name(entry, task, name);
    long length = sys_readlinkat(proc_fd, entry, to, size - 1);
    if (process_refused(length) && look_as_owner(task)) {
        length = sys_readlinkat(proc_fd, entry, to, size - 1);
        look_as_self();
    }
    if (process_refused(length)) {
        length = kept_link(task, name, to, size, length);
    }
    to[length > 0 ? length : 0] = 0;
    return length;
}

long process_open(u32 task, const char *name, int flags) {
    char entry[NAME_MAX];
    entry_name(entry, task, name);
    long fd = sys_openat(proc_fd, entry, flags | O_CLOEXEC, 0);
    if (process_refused(fd) && look_as_owner(task)) {
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

int process_stat(u32 task, const char *name, struct statx *to) {
    char entry[NAME_MAX];
    entry_name(entry, task, name);
    long result = sys_statx(proc_fd, entry, 0, to);
    if (process_refused(result) && look_as_owner(task)) {
        result = sys_statx(proc_fd, entry, 0, to);
        look_as_self();
    }
    return result == 0;
}

int process_users(u32 task, struct users *users) {
    static const char line[] = "\nUid:\t";
    char status[STATUS_SIZE];
    long fd = process_open(task, "status", O_RDONLY);
    if (fd < 0) {
        return 0;
    }
    long size = sys_read((int)fd, status, sizeof status - 1);
    sys_close((int)fd);
    status[size > 0 ? size : 0] = 0;
    for (const char *at = status; *at; at++) {
        if (!text_starts(at, line)) {
            continue;
        }
        u64 ids[3];
        at += sizeof line - 1;
        for (int i = 0; i < 3; i++) {
            if (!text_number(&at, 10, &ids[i])) {
                return 0;
            }
            at += *at == '\t';
        }
        *users = (struct users){(u32)ids[0], (u32)ids[1], (u32)ids[2]};
        return 1;
    }
    return 0;
}
