#include "probe.h"

#include "syscalls.h"
#include "text.h"

static int proc_fd;

void probe_start(int proc) {
    proc_fd = proc;
}

static char type_of(u32 mode) {
    switch (mode & S_IFMT) {
        case S_IFREG:
            return 'f';
        case S_IFDIR:
            return 'd';
        case S_IFLNK:
            return 'l';
        case S_IFCHR:
            return 'c';
        case S_IFBLK:
            return 'b';
        case S_IFIFO:
            return 'p';
        case S_IFSOCK:
            return 's';
        default:
            return '?';
    }
}

/*
 * A file system whose server runs in the same container (FUSE) would wait for that server, and the server for us. Engines give
 * no container the rights to mount one, and jslim adds neither mounts nor /dev/fuse, so there is none to be left out here.
 *
 * O_PATH neither needs nor takes anything: no read permission, no waiting at a pipe, no device that notices.
 */
static long open_place(const struct caller *caller, const struct place *place, u64 flags) {
    flags |= O_PATH | O_CLOEXEC;
    if (!place->root) {
        return sys_openat(AT_FDCWD, place->path, (int)flags, 0);
    }
    long root = process_open(caller->task, "root", O_PATH);
    if (root < 0) {
        return root;
    }
    struct open_how how = {flags, 0, RESOLVE_IN_ROOT};
    const char *inside = place->path + place->root;
    long fd = sys_openat2((int)root, *inside ? inside : "/", &how);
    sys_close((int)root);
    return fd;
}

static void own_entry(char to[32], int fd) {
    text_append(to, to + 32, "self/fd/");
    text_decimal(to + 8, (u64)fd);
}

void probe_at(struct probe *probe, const struct caller *caller, const struct place *place, int follow) {
    probe->real[0] = 0;
    probe->type = '-';
    probe->mode = 0;
    probe->fd = -1;
    long fd = open_place(caller, place, follow || place->directory ? 0 : O_NOFOLLOW);
    if (fd < 0) {
        probe->error = (int)-fd;
        return;
    }
    probe->error = 0;
    probe->fd = (int)fd;
    struct statx found;
    if (sys_statx(probe->fd, "", AT_EMPTY_PATH, &found) < 0) {
        return;
    }
    probe->mode = found.mode;
    probe->uid = found.uid;
    probe->gid = found.gid;
    probe->type = type_of(found.mode);
    if (found.nlink == 0) {
        return; /* in no directory any more, or never was: its name says nothing */
    }
    char entry[32];
    own_entry(entry, probe->fd);
    long length = sys_readlinkat(proc_fd, entry, probe->real, PLACE_MAX - 1);
    probe->real[length > 0 && probe->real[0] == '/' ? length : 0] = 0;
}

void probe_done(struct probe *probe) {
    if (probe->fd >= 0) {
        sys_close(probe->fd);
        probe->fd = -1;
    }
}

int probe_parent(const struct caller *caller, const struct place *place) {
    struct place parent = *place;
    size_t length = text_length(parent.path);
    while (length > parent.root + 1 && parent.path[length - 1] != '/') {
        length--;
    }
    parent.path[length > parent.root + 1 ? length - 1 : parent.root + 1] = 0;
    long fd = open_place(caller, &parent, O_DIRECTORY);
    if (fd < 0) {
        return 0;
    }
    sys_close((int)fd);
    return 1;
}

long probe_open(const struct probe *probe) {
    if (probe->type != 'f') {
        return -EINVAL;
    }
    char entry[32];
    own_entry(entry, probe->fd);
    return sys_openat(proc_fd, entry, O_RDONLY | O_CLOEXEC, 0);
}
