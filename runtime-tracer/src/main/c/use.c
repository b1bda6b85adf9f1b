#include "use.h"

#include "image.h"
#include "log.h"
#include "probe.h"
#include "seen.h"
#include "text.h"

void use_start(int proc, int privileges_lost) {
    probe_start(proc);
    image_start(privileges_lost);
}

static int is_under(const char *path, const char *directory) {
    return text_starts(path, directory)
           && (path[text_length(directory)] == '/' || !path[text_length(directory)]);
}

/* No image has these; programs read them by the thousand. */
static int is_outside(const char *path) {
    return is_under(path, "/proc") || is_under(path, "/sys") || is_under(path, "/dev") || is_under(path, "/.jslim");
}

static int runs_it(char op) {
    return op == 'x' || op == 'L';
}

/* "/proc/self" is another directory for us: look at the caller's. */
static void name_the_process(struct place *place, u32 task) {
    static const struct {
        const char *prefix, *directory;
    } names[] = {{"/proc/self/", "/"}, {"/dev/fd/", "/fd/"}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (!text_starts(place->path, names[i].prefix)) {
            continue;
        }
        const char *end = place->path + PLACE_MAX;
        char rest[PLACE_MAX];
        text_append(rest, rest + sizeof rest, place->path + text_length(names[i].prefix));
        char *at = text_append(place->path, end, "/proc/");
        at += text_decimal(at, task);
        text_append(text_append(at, end, names[i].directory), end, rest);
        return;
    }
}

static int creates(char op) {
    return op == 'n' || op == 'M' || op == 'U';
}

void use_record(const struct caller *caller, char op, struct place *place, int follow) {
    if (is_outside(place->path)) {
        place_through_links(place, caller, follow);
    }
    if (is_outside(place->path)) {
        if (!runs_it(op)) {
            return;
        }
        name_the_process(place, caller->task);
    }
    if (log_full()) {
        return;
    }
    struct seen *seen = seen_find(op, caller->program << 1 | (follow ? 1 : 0), place->path);
    if (seen) {
        seen->count++;
        if (seen->settled) {
            return;
        }
    }
    struct probe probe;
    probe_at(&probe, caller, place, follow);
    if (probe.error == ENOENT && creates(op) && probe_parent(caller, place)) {
        probe.type = '+';
    }
    int settled = !probe.error || probe.type == '+';
    if (seen && !settled && seen->error == probe.error + 1) {
        probe_done(&probe);
        return;
    }
    const char *real = probe.real[0] && !text_equal(probe.real, place->path) ? probe.real : 0;
    u32 record = log_use(op, probe.error, probe.type, caller->program, place->path, real);
    if (seen) {
        seen->error = (u16)(probe.error + 1);
        seen->settled = (u16)settled;
        seen->count = 1; /* what was counted so far belongs to another record */
        seen->record = record;
    }
    if (!probe.error && runs_it(op)) {
        image_look_into(caller, place, &probe);
    }
    probe_done(&probe);
}

static void count(const struct seen *seen) {
    if (seen->record && seen->count > 1) {
        log_count(seen->record, seen->count);
    }
}

void use_counts(void) {
    seen_each(count);
}
