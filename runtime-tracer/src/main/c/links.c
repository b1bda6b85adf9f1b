/* The links of the kernel that lead to what a process has open. */
#include "place.h"

#include "syscalls.h"
#include "text.h"

enum { ENTRY_MAX = 32, DEPTH_MAX = 8 };

/* Moves *at behind a word that ends there or before a slash. */
static int skip_word(const char **at, const char *word) {
    size_t length = text_length(word);
    if (!text_starts(*at, word) || ((*at)[length] && (*at)[length] != '/')) {
        return 0;
    }
    *at += length;
    return 1;
}

static int skip_number(const char **at, u64 *number) {
    return text_number(at, 10, number) && (!**at || **at == '/');
}

/* A process by number or as itself; of a thread the same number works. */
static int skip_process(const char **at, u32 *task) {
    u64 number;
    if (skip_word(at, "/self") || skip_word(at, "/thread-self")) {
        return 1;
    }
    const char *behind = *at + 1;
    if (**at != '/' || !skip_number(&behind, &number)) {
        return 0;
    }
    *at = behind;
    *task = (u32)number;
    return 1;
}

/* Writes the link's name in the process's directory. */
static int skip_link(const char **at, char entry[ENTRY_MAX]) {
    static const char *const names[] = {"root", "cwd", "exe"};
    u64 number;
    const char *behind = *at;
    if (skip_word(&behind, "/fd") && *behind++ == '/' && skip_number(&behind, &number)) {
        *at = behind;
        text_append(entry, entry + ENTRY_MAX, "fd/");
        text_decimal(entry + 3, number);
        return 1;
    }
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        behind = *at + 1;
        if (**at == '/' && skip_word(&behind, names[i])) {
            *at = behind;
            text_append(entry, entry + ENTRY_MAX, names[i]);
            return 1;
        }
    }
    return 0;
}

static int skip_standard(const char **at, char entry[ENTRY_MAX]) {
    static const char *const names[] = {"/dev/stdin", "/dev/stdout", "/dev/stderr"};
    for (u64 fd = 0; fd < 3; fd++) {
        if (skip_word(at, names[fd])) {
            text_append(entry, entry + ENTRY_MAX, "fd/");
            text_decimal(entry + 3, fd);
            return 1;
        }
    }
    u64 number;
    const char *behind = *at;
    if (skip_word(&behind, "/dev/fd") && *behind++ == '/' && skip_number(&behind, &number)) {
        *at = behind;
        text_append(entry, entry + ENTRY_MAX, "fd/");
        text_decimal(entry + 3, number);
        return 1;
    }
    return 0;
}

static int through_one(struct place *place, u32 task, int follow) {
    char entry[ENTRY_MAX];
    const char *at = place->path;
    if (!skip_standard(&at, entry)) {
        if (!skip_word(&at, "/proc") || !skip_process(&at, &task)) {
            return 0;
        }
        const char *inner = at;
        if (skip_word(&inner, "/task") && skip_process(&inner, &task)) {
            at = inner;
        }
        if (!skip_link(&at, entry)) {
            return 0;
        }
    }
    if (!*at && !follow && !place->directory) {
        return 0; /* the link itself */
    }
    char rest[PLACE_MAX];
    text_append(rest, rest + sizeof rest, at);
    return place_join(place, task, entry, rest);
}

void place_through_links(struct place *place, const struct caller *caller, int follow) {
    /* Who has a root of its own need not have a /proc at all. */
    for (int depth = 0; depth < DEPTH_MAX && !place->root && through_one(place, caller->task, follow); depth++) {
    }
}
