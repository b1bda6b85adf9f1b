#include "event.h"

#include "calls.h"
#include "log.h"
#include "memory.h"
#include "place.h"
#include "process.h"
#include "signal.h"
#include "syscalls.h"
#include "text.h"
#include "use.h"
#include "warn.h"

enum { O_TMPFILE_BIT = 020000000 };
enum { ADDRESS_MAX = 110, ADDRESS_PATH = 2 };
enum { SOCKETCALL_BIND = 2, SOCKETCALL_CONNECT = 3, SOCKETCALL_SENDTO = 11 };

static u8 in_census[ABI_COUNT][CALL_LIMIT];
static u64 lost;

u64 event_lost(void) {
    return lost;
}

static void unreadable(const struct caller *caller) {
    char program[PATH_MAX];
    lost++;
    process_link(caller->task, "exe", program, sizeof program);
    warn_once("memory could not be read, so paths are missing", *program ? program : "a program of another user");
}

static char open_op(u64 flags, char op) {
    if (flags & O_TMPFILE_BIT && flags & O_ACCMODE) {
        return 'w';
    }
    if (flags & O_PATH) {
        return 'p';
    }
    if (flags & O_CREAT) {
        return 'n';
    }
    if (flags & O_ACCMODE || flags & O_TRUNC) {
        return 'w';
    }
    return flags & O_DIRECTORY ? 'd' : op;
}

static void use_name(const struct caller *caller, char op, s32 directory, const char *name, int follow) {
    struct place place;
    long found = place_find(&place, caller, directory, name);
    if (found < 0) {
        unreadable(caller);
    } else if (found == 0 && op == 'x' && !*name) {
        /* A program in no directory is still looked into: its interpreter is in one. */
        place.root = 0;
        place.directory = 0;
        char *at = text_append(place.path, place.path + PLACE_MAX, "/proc/self/fd/");
        text_decimal(at, (u64)directory);
        use_record(caller, op, &place, 1);
    } else if (found) {
        use_record(caller, op, &place, follow);
    }
}

static void use_address(struct caller *caller, char op, u64 address, u64 length) {
    char name[ADDRESS_MAX + 1];
    if (length <= ADDRESS_PATH || !address) {
        return;
    }
    size_t size = length > ADDRESS_MAX ? ADDRESS_MAX : (size_t)length;
    long got = memory_read(caller, address, name, size);
    if (got < 0) {
        unreadable(caller);
        return;
    }
    /* Other families, and names in the abstract name space, which start with a zero byte. */
    if (got <= ADDRESS_PATH || name[0] != AF_UNIX || name[1] || !name[ADDRESS_PATH]) {
        return;
    }
    name[got] = 0;
    use_name(caller, op, AT_FDCWD, name + ADDRESS_PATH, 1);
}

/* i386's old way to all socket calls: the arguments lie in memory. */
static void use_socketcall(struct caller *caller, const u64 *args) {
    u32 inner[6] = {0};
    int sends = args[0] == SOCKETCALL_SENDTO;
    size_t size = sends ? 24 : 12;
    long got = memory_read(caller, args[1], inner, size);
    if (got != (long)size) {
        if (got < 0) {
            unreadable(caller);
        }
        return;
    }
    if (sends) {
        use_address(caller, 'u', inner[4], inner[5]);
    } else if (args[0] == SOCKETCALL_BIND || args[0] == SOCKETCALL_CONNECT) {
        use_address(caller, args[0] == SOCKETCALL_BIND ? 'U' : 'u', inner[1], inner[2]);
    }
}

/* Returns 0 if the open_how cannot be read. */
static int read_how(struct caller *caller, u64 address, u64 size, struct open_how *how) {
    size_t known = size < sizeof *how ? (size_t)size : sizeof *how;
    memset(how, 0, sizeof *how);
    long got = memory_read(caller, address, how, known);
    if (got < 0) {
        unreadable(caller);
    }
    return got == (long)known;
}

static void use_path(struct caller *caller, const struct path_use *call, const u64 *args) {
    char path[PATH_MAX];
    const char *name = path;
    struct open_how how;
    char op = call->op;
    int follow = 1;
    int empty_is_directory = 0;
    int in_directory = 0;
    u64 more = args[call->more];
    switch (call->rule) {
        case FOLLOW:
            break;
        case NOFOLLOW:
            follow = 0;
            break;
        case BY_FLAGS:
            follow = !(more & AT_SYMLINK_NOFOLLOW);
            /* Of a descriptor it says nothing new, but for running it. */
            empty_is_directory = op == 'x' && more & AT_EMPTY_PATH;
            op = op == 's' && !follow ? 'l' : op;
            break;
        case BY_LINK:
            follow = !!(more & AT_SYMLINK_FOLLOW);
            break;
        case BY_HOW:
            if (!read_how(caller, more, args[3], &how)) {
                return;
            }
            follow = !(how.flags & O_NOFOLLOW);
            op = open_op(how.flags, op);
            in_directory = !!(how.resolve & RESOLVE_IN_ROOT);
            break;
        case BY_OPEN:
            follow = !(more & O_NOFOLLOW);
            op = open_op(more, op);
            break;
        default:
            use_address(caller, op, args[call->path], more);
            return;
    }
    if (!args[call->path]) {
        return;
    }
    long length = memory_string(caller, args[call->path], path);
    if (length < 0 && length != -ENAMETOOLONG) {
        unreadable(caller);
    }
    if (length < 0 || (length == 0 && !empty_is_directory)) {
        return;
    }
    while (in_directory && *name == '/') {
        name++; /* the directory is its root */
    }
    use_name(caller, op, call->directory == CWD ? AT_FDCWD : (s32)args[call->directory], name, follow);
}

static s32 special(const struct caller *caller, enum call_id id, const u64 *args) {
    switch (id) {
        case CALL_execve:
        case CALL_execveat:
            memory_executes(caller);
            break;
        case CALL_exit:
        case CALL_exit_group:
            memory_forget(caller->task);
            process_let_go(caller->task);
            break;
        case CALL_chdir:
        case CALL_fchdir:
            process_let_go(caller->task);
            break;
        case CALL_setuid:
        case CALL_setgid:
        case CALL_setreuid:
        case CALL_setregid:
        case CALL_setresuid:
        case CALL_setresgid:
        case CALL_setfsuid:
        case CALL_setfsgid:
        case CALL_setuid32:
        case CALL_setgid32:
        case CALL_setreuid32:
        case CALL_setregid32:
        case CALL_setresuid32:
        case CALL_setresgid32:
        case CALL_setfsuid32:
        case CALL_setfsgid32:
        case CALL_capset:
            process_keep(caller->task);
            break;
        case CALL_chroot:
        case CALL_pivot_root:
        case CALL_setns:
        case CALL_unshare:
            place_roots_differ();
            process_let_go(caller->task);
            break;
        case CALL_kill:
            return signal_spare_us(caller, (s32)args[0], (s32)args[1]);
        case CALL_io_uring_setup:
            warn_once("io_uring was refused, because its requests cannot be seen", "");
            return -ENOSYS;
        default:
            break;
    }
    return 0;
}

s32 event_handle(u32 task, u64 ticket, const struct seccomp_data *call) {
    int number = call->nr;
    const struct abi *abi = abi_of(call->arch);
    if (!abi || number < 0 || number >= CALL_LIMIT) {
        warn_once("calls of an unknown kind (x32 or newer than this sensor) were not looked into", "");
        return 0;
    }
    int index = abi == &abis[ABI_NATIVE] ? ABI_NATIVE : ABI_COMPAT;
    enum call_id id = call_of(call);
    struct caller caller = {task, 0, index, ticket};
    memory_meet(&caller);
    /* Of the sensor itself only what it starts counts. */
    if (!caller.program && id != CALL_execve) {
        return 0;
    }
    if (!in_census[index][number]) {
        in_census[index][number] = 1;
        log_call(index, number);
    }
    if (id == CALL_socketcall) {
        use_socketcall(&caller, call->args);
    }
    for (int i = 0; i < PATHS_MAX && calls[id].paths[i].op; i++) {
        use_path(&caller, &calls[id].paths[i], call->args);
    }
    return special(&caller, id, call->args);
}
