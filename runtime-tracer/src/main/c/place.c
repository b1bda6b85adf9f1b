#include "place.h"

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

/* The kernel shows what has no path in brackets or with a prefix such as "pipe:". */
static long link_to_path(u32 task, const char *name, char *to) {
    long length = process_link(task, name, to, PATH_MAX);
    if (length <= 0 || *to != '/') {
        return -1;
    }
    return length == 1 ? 0 : length;
}

int place_find(struct place *place, const struct caller *caller, s32 directory, const char *path) {
    place->root = 0;
    if (roots_differ) {
        long root = link_to_path(caller->task, "root", place->path);
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
        return 0;
    }
    base[length] = 0;
    if (place->root && !text_starts(base, place->path)) {
        place->root = 0; /* a directory from before the change of roots */
    }
    memcpy(place->path, base, (size_t)length);
    return append_clean(place, (size_t)length, path);
}
