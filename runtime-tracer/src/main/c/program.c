#include "program.h"

#include "log.h"
#include "process.h"
#include "seen.h"
#include "syscalls.h"
#include "text.h"

/* The kernel appends it to the name of what is in no directory any more. */
#define DELETED_MARK " (deleted)"

static char own_program[PATH_MAX];

void program_start(void) {
    process_link((u32)KERNEL0(NR_getpid), "exe", own_program, sizeof own_program);
}

static u32 introduce(const char *path, int is_file) {
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
    if (is_file) {
        log_use('X', 0, 'f', id, path, 0);
    }
    return id;
}

u32 program_of(u32 task) {
    char path[PATH_MAX];
    process_link(task, "exe", path, sizeof path); /* empty if it cannot be known */
    /* The file of the program may be unlinked or replaced by now, or never have been in a directory (memfd). */
    int deleted = text_cut(path, DELETED_MARK);
    return text_equal(path, own_program) ? 0 : introduce(path, *path == '/' && !deleted);
}
