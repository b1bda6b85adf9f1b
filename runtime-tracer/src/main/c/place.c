#include "place.h"

#include "syscalls.h"
#include "text.h"

static int roots_differ;

void place_roots_differ(void) {
    roots_differ = 1;
}

/* Appends without doubled slashes and "." components, neither of which changes what a path leads to. */
static int append_clean(struct place *place, size_t length, const char *path) {
    place->directory = 0;
    while (*path) {
        if (*path == '/') {
            place->directory = 1;
            path++;
            continue;
        }
        if (path[0] == '.' && (path[1] == '/' || !path[1])) {
            place->directory = 1;
            path++;
            continue;
        }
        place->directory = 0;
        if (length + 2 >= PLACE_MAX) {
            return 0;
        }
        place->path[length++] = '/';
        while (*path && *path != '/') {
            if (length + 2 >= PLACE_MAX) {
                return 0;
            }
            place->path[length++] = *path++;
        }
    }
    if (!length) {
        place->path[length++] = '/';
    }
    place->path[length] = 0;
    return 1;
}

/* What was removed shows under the path that it had, with a mark; but a file may be named so, too. */
static int is_there(u32 task, const char *name, const char *path) {
    static const char mark[] = " (deleted)";
    size_t length = text_length(path);
    struct statx linked, found;
    return length < sizeof mark || !text_equal(path + length + 1 - sizeof mark, mark)
           || (process_stat(task, name, &linked) && sys_statx(AT_FDCWD, path, AT_SYMLINK_NOFOLLOW, &found) == 0
               && linked.ino == found.ino && linked.dev_minor == found.dev_minor && linked.dev_major == found.dev_major);
}

/*
 * Returns the length of the path, 0 for the root directory, or an error negated. The kernel shows what has no path in brackets
 * or with a prefix such as "pipe:".
 */
static long link_to_path(u32 task, const char *name, char *to) {
    long length = process_link(task, name, to, PATH_MAX);
    if (length < 0) {
        return length;
    }
    if (*to != '/' || !is_there(task, name, to)) {
        return -ENOENT;
    }
    return length == 1 ? 0 : length;
}

static long unknown(long error) {
    return process_refused(error) ? error : 0;
}

long place_find(struct place *place, const struct caller *caller, s32 directory, const char *path) {
    place->root = 0;
    if (roots_differ) {
        long root = link_to_path(caller->task, "root", place->path);
        if (process_refused(root)) {
            return root;
        }
        place->root = root > 0 ? (size_t)root : 0;
    }
    if (*path == '/') {
        return append_clean(place, place->root, path);
    }
    char name[32] = "cwd";
    if (directory != AT_FDCWD) {
        if (directory < 0) {
            return 0;
        }
        text_append(name, name + sizeof name, "fd/");
        text_decimal(name + 3, (u64)directory);
    }
    char base[PATH_MAX];
    long length = link_to_path(caller->task, name, base);
    if (length < 0) {
        return unknown(length);
    }
    base[length] = 0;
    if (place->root && !text_starts(base, place->path)) {
        place->root = 0; /* a directory from before the change of roots */
    }
    memcpy(place->path, base, (size_t)length);
    return append_clean(place, (size_t)length, path);
}

int place_join(struct place *place, u32 task, const char *link, const char *path) {
    char base[PATH_MAX];
    long length = link_to_path(task, link, base);
    if (length < 0) {
        return 0;
    }
    memcpy(place->path, base, (size_t)length);
    return append_clean(place, (size_t)length, path);
}
