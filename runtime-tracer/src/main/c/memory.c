#include "memory.h"

#include "program.h"
#include "syscalls.h"
#include "text.h"

/* How many tasks are remembered, if the limit of descriptors allows it; the rest of them is for looking at files. */
enum { SLOTS = 1024, FEW_SLOTS = 1, SPARE_DESCRIPTORS = 64 };
enum { COMMAND_SIZE = 16 };

/* No program's memory is higher; the kernel ignores the top byte of pointers, which arm64's programs may use for tags. */
#define ADDRESS_MASK (((u64)1 << 56) - 1)

struct known {
    u32 task; /* 0: nobody */
    u32 program;
    int fd;
    int executes;
    char command[COMMAND_SIZE]; /* before the exec */
};

static struct known known[SLOTS];
static u32 slots;
static const struct engine *engine;

void memory_start(const struct engine *running) {
    engine = running;
    struct limit limit = {0, 0};
    KERNEL4(NR_prlimit64, 0, RLIMIT_NOFILE, 0, &limit);
    limit.soft = limit.hard;
    KERNEL4(NR_prlimit64, 0, RLIMIT_NOFILE, &limit, 0);
    slots = limit.hard >= SLOTS + SPARE_DESCRIPTORS ? SLOTS
            : limit.hard > SPARE_DESCRIPTORS       ? (u32)limit.hard - SPARE_DESCRIPTORS
                                                    : FEW_SLOTS;
}

static struct known *slot(u32 task) {
    return &known[task % slots];
}

static void drop(struct known *entry) {
    if (entry->task && entry->fd >= 0) {
        sys_close(entry->fd);
    }
    entry->task = 0;
}

/* /proc/TASK/comm is there for everybody, and exec changes it. */
static void read_command(u32 task, char command[COMMAND_SIZE]) {
    memset(command, 0, COMMAND_SIZE);
    long fd = process_open(task, "comm", O_RDONLY);
    if (fd >= 0) {
        sys_read((int)fd, command, COMMAND_SIZE - 1);
        sys_close((int)fd);
    }
}

static struct known *look(const struct caller *caller) {
    struct known *entry = slot(caller->task);
    long fd = process_open(caller->task, "mem", O_RDONLY);
    if (process_refused(fd) && entry->task == caller->task && entry->executes) {
        /* Not allowed to look again: is it still what it was, because the exec failed? */
        char command[COMMAND_SIZE];
        read_command(caller->task, command);
        if (text_equal(command, entry->command)) {
            entry->executes = 0;
            return entry;
        }
    }
    if (entry->task != caller->task) {
        process_let_go(caller->task); /* another one that had its number */
    }
    drop(entry);
    *entry = (struct known){caller->task, program_of(caller->task), (int)fd, 0, {0}};
    if (!engine->waits(caller->ticket)) {
        /* The caller is gone: its number may be another's by now. */
        drop(entry);
        entry->fd = -ESRCH;
    }
    return entry;
}

void memory_meet(struct caller *caller) {
    struct known *entry = slot(caller->task);
    if (entry->task != caller->task || entry->executes) {
        entry = look(caller);
    }
    caller->program = entry->program;
}

void memory_executes(const struct caller *caller) {
    struct known *entry = slot(caller->task);
    if (entry->task == caller->task) {
        entry->executes = 1;
        read_command(caller->task, entry->command);
    }
}

void memory_forget(u32 task) {
    if (slot(task)->task == task) {
        drop(slot(task));
    }
}

long memory_read(struct caller *caller, u64 address, void *to, size_t size) {
    struct known *entry = slot(caller->task);
    address &= ADDRESS_MASK;
    if (entry->task == caller->task && entry->fd >= 0) {
        long got = sys_pread(entry->fd, to, size, address);
        if (got) {
            return got < 0 ? 0 : got;
        }
    }
    /* The memory of a program that the task no longer runs, or of a task that no longer is, reads as empty. */
    entry = look(caller);
    caller->program = entry->program;
    if (entry->fd == -ESRCH) {
        return 0;
    }
    if (entry->fd < 0) {
        size_t peeked = engine->peek(caller->task, address, to, size);
        return peeked ? (long)peeked : entry->fd;
    }
    long got = sys_pread(entry->fd, to, size, address);
    return got > 0 ? got : 0;
}

long memory_string(struct caller *caller, u64 address, char to[PATH_MAX]) {
    size_t length = 0;
    size_t wanted = 256; /* most paths are shorter, and copying less is quicker */
    while (length < PATH_MAX) {
        long got = memory_read(caller, address + length, to + length, wanted - length);
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
