/*
 * The parts of the sensor that need no tracing, each tried with values whose results are written out. Built with the sensor's own
 * sources in place of start.c, for every processor: all have to say the same.
 * usage: parts DIRECTORY LOG (the directory has "here" and "link" to it) | parts ladder ENGINE LOG ANSWER...
 */
#include "calls.h"
#include "filter.h"
#include "ladder.h"
#include "log.h"
#include "pass.h"
#include "probe.h"
#include "seen.h"
#include "syscalls.h"
#include "text.h"

ARCH_START;

__attribute__((noreturn)) void sensor_start(long *stack);

static const char *const names[CALL_COUNT] = {
    "unknown",
#define PATHS(name, ...) #name,
#define HOT(name) #name,
#define OTHER(name) #name,
#include "calls_table.def"
};

/* What arm64 has x86-64 has, too. */
static const u8 common[] = {
#define NUMBER(name, number) CALL_##name,
#include "calls_aarch64.def"
#undef NUMBER
};

static void say(const char *text) {
    sys_write(1, text, text_length(text));
}

static void say_number(const char *label, s64 number) {
    char digits[24];
    text_decimal(digits, (u64)(number < 0 ? -number : number));
    say(label);
    say(number < 0 ? "-" : "");
    say(digits);
}

static void say_line(const char *label, const char *text) {
    say(label);
    say(text);
    say("\n");
}

static void try_text(void) {
    static const char *const numbers[] = {"0", "18446744073709551615", "18446744073709551616", "12x", "x", ""};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        const char *at = numbers[i];
        u64 value = 7;
        say_number("number ", text_number(&at, 10, &value));
        say_number(" ", (s64)value);
        say_line(" rest ", at);
    }
    char small[8];
    char *end = text_append(text_append(small, small + sizeof small, "four"), small + sizeof small, "more");
    say_number("appended ", end - small);
    say_line(" ", small);
    char name[] = "/a (deleted)";
    say_number("cut ", text_cut(name, " (deleted)"));
    say_line(" ", name);
}

static u64 entries, counts;

static void add(const struct seen *seen) {
    entries++;
    counts += seen->count;
}

static void try_seen(void) {
    char name[24] = "/n";
    for (u64 i = 0; i < 20000; i++) {
        text_decimal(name + 2, i % 10000);
        seen_find('r', 1, name)->count++;
    }
    seen_find('s', 1, "/n1")->count++;
    seen_find('r', 2, "/n1")->count++;
    seen_each(add);
    say_number("seen ", (s64)entries);
    say_number(" times ", (s64)counts);
    say_number(" key ", (s64)(seen_find('r', 1, "/n7")->key[0] >> 1));
    say("\n");
}

static void try_calls(void) {
    for (int abi = 0; abi < ABI_COUNT; abi++) {
        for (int id = 1; id < CALL_COUNT; id++) {
            struct seccomp_data call = {.nr = call_number(&abis[abi], (enum call_id)id), .arch = abis[abi].audit_arch};
            if (call.nr >= 0 && call_of(&call) != (enum call_id)id) {
                say_line("not itself: ", names[id]);
            }
        }
    }
    for (int id = 1; id < CALL_COUNT; id++) {
        say(names[id]);
        say(calls[id].hot ? " hot" : "");
        for (int i = 0; i < PATHS_MAX && calls[id].paths[i].op; i++) {
            const struct path_use *use = &calls[id].paths[i];
            char op[] = {' ', use->op, 0};
            say(op);
            say_number(" ", use->directory);
            say_number(" ", use->path);
            say_number(" ", use->rule);
            say_number(" ", use->more);
        }
        say("\n");
    }
}

static void ask(const char *label, enum call_id id, u64 first, u64 fourth, u64 fifth) {
    struct seccomp_data call = {
        .nr = call_number(&abis[ABI_NATIVE], id), .arch = NATIVE_AUDIT_ARCH, .args = {first, 0, 0, fourth, fifth, 0}};
    say_number(label, filter_ask(&call));
    say_line(" ", names[id]);
}

static void try_filter(void) {
    filter_build(REPORT_LISTENER, 0);
    for (size_t i = 0; i < sizeof common; i++) {
        ask("listener ", common[i], 0, 0, 0);
    }
    ask("with an address ", CALL_sendto, 0, 0, 1);
    ask("of a descriptor ", CALL_newfstatat, 3, AT_EMPTY_PATH, 0);
    ask("of a directory ", CALL_newfstatat, (u64)AT_FDCWD, AT_EMPTY_PATH, 0);
    filter_build(REPORT_TRACER, ~(u64)0);
    for (size_t i = 0; i < sizeof common; i++) {
        ask("denied ", common[i], 0x20000, 0, 0);
    }
    ask("untraced ", CALL_clone, CLONE_UNTRACED, 0, 0);
    struct seccomp_data foreign = {.nr = 0, .arch = 1};
    say_number("foreign ", filter_ask(&foreign));
    say("\n");
}

static void try_options(const char *label, int argc, char **argv) {
    struct options options;
    const char *problem = options_parse(&options, argc, argv);
    say_line(label, problem ? problem : options.command[0]);
    if (!problem) {
        say_number("  uid ", options.uid);
        say_number(" groups ", options.group_count);
        say_number(" last ", options.group_count ? options.groups[options.group_count - 1] : 0);
        say_number(" capabilities ", (s64)options.capabilities);
        say_number(" engine ", options.engine);
        say("\n");
    }
}

#define TRY_OPTIONS(...)                                                        \
    do {                                                                        \
        char *argv[] = {"sensor", __VA_ARGS__, 0};                              \
        try_options("options ", (int)(sizeof argv / sizeof *argv) - 1, argv);   \
    } while (0)

static void try_all_options(void) {
    TRY_OPTIONS("-o", "log", "-u", "1000:1000:4294967294,7", "-C", "a80425fb", "-E", "ptrace", "--", "run");
    TRY_OPTIONS("-o", "log", "-u", "4294967295:0:", "--", "run");
    TRY_OPTIONS("-o", "log", "-E", "magic", "--", "run");
    TRY_OPTIONS("-x", "1");
    TRY_OPTIONS("-o");
    TRY_OPTIONS("--", "run");
    TRY_OPTIONS("-o", "log", "--");
}

static void try_log(void) {
    log_version("none", 1);
    log_program(1, "/bin/caf\xc3\xa9\t\\");
    log_use('r', 0, 'f', 1, "/a\nb", "/real");
    log_use('s', ENOENT, '-', 1, "/missing", 0);
    log_call(ABI_COMPAT, 5);
    log_warning("a warning", "its detail");
    log_count(2, 3);
    log_end(-1, 9, 0);
}

static void try_place(const char *path, s32 directory, int follow) {
    static struct place place;
    static struct probe probe;
    struct caller caller = {(u32)KERNEL0(NR_getpid), 1, ABI_NATIVE, 0};
    say(path);
    long found = place_find(&place, &caller, directory, path);
    say_number(" -> ", found);
    if (found > 0) {
        place_through_links(&place, &caller, follow);
        probe_at(&probe, &caller, &place, follow);
        say_line(" ", place.path);
        say_number("  error ", probe.error);
        char type[] = {' ', probe.type, 0};
        say(type);
        say_number(" parent ", probe_parent(&caller, &place));
        say(" ");
        say(probe.real);
        probe_done(&probe);
    }
    say("\n");
}

static void try_places(const char *directory) {
    long proc = sys_openat(AT_FDCWD, "/proc", O_PATH | O_CLOEXEC, 0);
    process_start((int)proc);
    probe_start((int)proc);
    KERNEL1(NR_chdir, directory);
    long here = sys_openat(AT_FDCWD, ".", O_RDONLY | O_DIRECTORY, 0);
    KERNEL3(NR_dup3, here, 20, 0);
    try_place("here", AT_FDCWD, 1);
    try_place("link", AT_FDCWD, 1);
    try_place("link", AT_FDCWD, 0);
    try_place("./x//../missing", 20, 1);
    try_place("/proc/self/cwd/here", AT_FDCWD, 1);
    try_place("/dev/fd/20/link", AT_FDCWD, 0);
    try_place("here", 21, 1);
    try_place(".", AT_FDCWD, 1);
    try_place("/", AT_FDCWD, 1);
}

/* The recorder's answers are in the socket already when the ladder asks. */
static void descend(int argc, char **argv) {
    struct options options = {0};
    int ends[2];
    options.engine = text_equal(argv[2], "notify") ? ENGINE_NOTIFY : text_equal(argv[2], "ptrace") ? ENGINE_PTRACE : ENGINE_ANY;
    log_open(argv[3]);
    pass_pair(ends);
    for (int i = 4; i < argc; i++) {
        const char *at = argv[i];
        u64 error = 0;
        text_number(&at, 10, &error);
        pass_answer(ends[1], -(long)error);
    }
    ladder_descend(&options, ends[0]);
}

void sensor_start(long *stack) {
    int argc = (int)stack[0];
    char **argv = (char **)(stack + 1);
    if (argc > 3) {
        descend(argc, argv);
    } else if (argc == 3) {
        log_open(argv[2]);
        try_text();
        try_seen();
        try_calls();
        try_filter();
        try_all_options();
        try_log();
        try_places(argv[1]);
    }
    sys_exit(argc < 3);
}
