#include "image.h"

#include "log.h"
#include "syscalls.h"
#include "text.h"
#include "use.h"

/* The kernel looks at so much of a script, and follows so many interpreters that are scripts. */
enum { HEAD_SIZE = 256, DEPTH_MAX = 5 };
enum { PT_INTERP = 3, SEGMENTS_MAX = 128 };
enum { SET_USER = 04000, SET_GROUP = 02000 };

static int warn_of_privileges;
static int depth;

void image_start(int privileges_lost) {
    warn_of_privileges = privileges_lost;
}

static void interpreter(const struct caller *caller, const char *path) {
    static struct place places[DEPTH_MAX];
    if (depth == DEPTH_MAX) {
        return;
    }
    struct place *place = &places[depth];
    depth++;
    if (place_find(place, caller, AT_FDCWD, path) > 0) {
        use_record(caller, 'L', place, 1);
    }
    depth--;
}

static void script(const struct caller *caller, char *head, size_t size) {
    char *start = head + 2;
    char *end = head + size;
    while (start < end && (*start == ' ' || *start == '\t')) {
        start++;
    }
    char *stop = start;
    while (stop < end && *stop != ' ' && *stop != '\t' && *stop != '\n' && *stop) {
        stop++;
    }
    if (stop == start || stop == end) {
        return;
    }
    *stop = 0;
    interpreter(caller, start);
}

static u64 number(const u8 *at, int size) {
    u64 value = 0;
    for (int i = size - 1; i >= 0; i--) {
        value = value << 8 | at[i];
    }
    return value;
}

/* Little-endian only: the processors that the sensor runs on are. */
static void elf(const struct caller *caller, int fd, const u8 *head) {
    int wide = head[4] == 2;
    u64 table = wide ? number(head + 32, 8) : number(head + 28, 4);
    u64 entry_size = number(head + (wide ? 54 : 42), 2);
    u64 count = number(head + (wide ? 56 : 44), 2);
    u64 least = wide ? 56 : 32;
    if (entry_size < least || count > SEGMENTS_MAX) {
        return;
    }
    for (u64 i = 0; i < count; i++) {
        u8 segment[56];
        if (sys_pread(fd, segment, least, table + i * entry_size) != (long)least) {
            return;
        }
        if (number(segment, 4) != PT_INTERP) {
            continue;
        }
        u64 offset = wide ? number(segment + 8, 8) : number(segment + 4, 4);
        u64 size = wide ? number(segment + 32, 8) : number(segment + 16, 4);
        char path[512];
        if (size < 2 || size > sizeof path || sys_pread(fd, path, size, offset) != (long)size || path[size - 1]) {
            return;
        }
        interpreter(caller, path);
        return;
    }
}

/* Who has the rights already loses nothing: root runs su. */
static void privileges(const struct caller *caller, const struct place *place, const struct probe *probe, long fd) {
    u32 uid, gid;
    if (!warn_of_privileges || !process_owner(caller->task, &uid, &gid)) {
        return;
    }
    int set_user = probe->mode & SET_USER && probe->uid != uid;
    int set_group = probe->mode & SET_GROUP && probe->gid != gid;
    if (uid != 0 && (set_user || set_group)) {
        log_warning("ran without its set-user-ID or set-group-ID privileges", place->path);
    } else if (uid != 0 && fd >= 0 && KERNEL4(NR_fgetxattr, fd, "security.capability", 0, 0) > 0) {
        log_warning("ran without its file capabilities", place->path);
    }
}

void image_look_into(const struct caller *caller, const struct place *place, const struct probe *probe) {
    char head[HEAD_SIZE];
    long fd = probe_open(probe);
    privileges(caller, place, probe, fd);
    if (fd < 0) {
        return;
    }
    long size = sys_pread((int)fd, head, sizeof head, 0);
    if (size > 2 && head[0] == '#' && head[1] == '!') {
        script(caller, head, (size_t)size);
    } else if (size >= 64 && head[0] == 0x7f && head[1] == 'E' && head[2] == 'L' && head[3] == 'F') {
        elf(caller, (int)fd, (const u8 *)head);
    }
    sys_close((int)fd);
}
