#include "options.h"

#include "text.h"

static int read_id(const char **text, u32 *id) {
    u64 value;
    if (!text_number(text, 10, &value) || value > 0xfffffffeu) {
        return 0;
    }
    *id = (u32)value;
    return 1;
}

static int read_identity(struct options *options, const char *text) {
    if (!read_id(&text, &options->uid) || *text++ != ':' || !read_id(&text, &options->gid) || *text++ != ':') {
        return 0;
    }
    while (*text) {
        if (options->group_count == GROUPS_MAX || !read_id(&text, &options->groups[options->group_count++])) {
            return 0;
        }
        if (*text == ',') {
            text++;
        }
    }
    options->has_identity = 1;
    return 1;
}

static int read_mask(const char *text, u64 *mask) {
    return text_number(&text, 16, mask) && !*text;
}

static int read_engine(const char *text, enum engine_choice *engine) {
    *engine = text_equal(text, "notify") ? ENGINE_NOTIFY : text_equal(text, "ptrace") ? ENGINE_PTRACE : ENGINE_ANY;
    return *engine != ENGINE_ANY;
}

const char *options_parse(struct options *options, int argc, char **argv) {
    memset(options, 0, sizeof *options);
    int i = 1;
    while (i < argc && !text_equal(argv[i], "--")) {
        const char *name = argv[i];
        if (i + 1 >= argc) {
            return "an option lacks its value";
        }
        const char *value = argv[i + 1];
        int good = 1;
        if (text_equal(name, "-o")) {
            options->log = value;
        } else if (text_equal(name, "-H")) {
            options->home = value;
        } else if (text_equal(name, "-u")) {
            good = read_identity(options, value);
        } else if (text_equal(name, "-C")) {
            good = options->has_capabilities = read_mask(value, &options->capabilities);
        } else if (text_equal(name, "-E")) {
            good = read_engine(value, &options->engine);
        } else if (text_equal(name, "-D")) {
            good = read_mask(value, &options->denied);
        } else {
            return "unknown option";
        }
        if (!good) {
            return "an option has a bad value";
        }
        i += 2;
    }
    if (!options->log) {
        return "no log (-o) is given";
    }
    if (i + 1 >= argc) {
        return "no command is given";
    }
    options->command = argv + i + 1;
    return 0;
}
