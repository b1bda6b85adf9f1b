#include "signal.h"

#include "event.h"
#include "syscalls.h"
#include "text.h"

/* Twice: what was started while the first round went on. */
enum { ROUNDS = 2, ENTRIES_SIZE = 4096 };

struct entry { /* linux_dirent64 */
    u64 inode;
    s64 offset;
    u16 size;
    u8 type;
    char name[];
};

/* kill(2): the sender's real or effective user is the target's real or saved one. */
static int may_signal(const struct users *sender, u32 target) {
    struct users users;
    return sender->effective == 0
           || (process_users(target, &users)
               && (sender->real == users.real || sender->real == users.saved || sender->effective == users.real
                   || sender->effective == users.saved));
}

/* Returns whether there was somebody. */
static int signal_process(const struct caller *caller, const struct users *sender, u32 process, s32 signal) {
    if (process == 1 || process == (u32)KERNEL0(NR_getpid) || process_owns(process, caller->task)) {
        return 0;
    }
    if (may_signal(sender, process)) {
        KERNEL2(NR_kill, process, signal);
    }
    return 1;
}

static int one_round(const struct caller *caller, const struct users *sender, s32 signal) {
    static u64 entries[ENTRIES_SIZE / sizeof(u64)];
    int found = 0;
    long size;
    long fd = sys_openat(AT_FDCWD, "/proc", O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
    while (fd >= 0 && (size = KERNEL3(NR_getdents64, fd, entries, sizeof entries)) > 0) {
        for (long at = 0; at < size;) {
            const struct entry *entry = (const struct entry *)((const char *)entries + at);
            const char *name = entry->name;
            u64 process;
            if (text_number(&name, 10, &process) && !*name) {
                found |= signal_process(caller, sender, (u32)process, signal);
            }
            at += entry->size;
        }
    }
    sys_close((int)fd);
    return found;
}

s32 signal_spare_us(const struct caller *caller, s32 target, s32 signal) {
    s32 self = (s32)KERNEL0(NR_getpid);
    if (target == self || target == -self) {
        return -ESRCH;
    }
    struct users sender;
    if (target != -1 || (signal != SIGKILL && signal != SIGSTOP) || !process_users(caller->task, &sender)) {
        return 0;
    }
    int found = 0;
    for (int round = 0; round < ROUNDS; round++) {
        found |= one_round(caller, &sender, signal);
    }
    return found ? EVENT_DONE : -ESRCH;
}
