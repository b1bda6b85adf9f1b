#include "log.h"

#include "syscalls.h"
#include "text.h"

/* Clear of the standard descriptors, which the supervisor gives up. */
enum { LOG_FD = 10 };
/* Two paths, each twice as long as allowed and fully escaped. */
enum { LINE_MAX = 4 * 4 * PATH_MAX + 256 };
/* A program that makes up names without end must not fill the disk. */
#define LOG_LIMIT ((u64)64 << 20)

static int log_fd = -1;
static u64 written;
static u64 write_errors;
static u32 uses;
static char line[LINE_MAX];
static size_t length;

int log_open(const char *path) {
    long fd = sys_openat(AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    if (fd < 0) {
        return (int)-fd;
    }
    long high = KERNEL3(NR_fcntl, fd, F_DUPFD_CLOEXEC, LOG_FD);
    if (high >= 0) {
        sys_close((int)fd);
        fd = high;
    }
    log_fd = (int)fd;
    return 0;
}

void log_close(void) {
    sys_close(log_fd);
    log_fd = -1;
}

void log_resume(void) {
    struct statx file;
    if (sys_statx(log_fd, "", AT_EMPTY_PATH, &file) == 0) {
        written = file.size;
    }
}

static void put(char byte) {
    if (length < LINE_MAX - 1) {
        line[length++] = byte;
    }
}

static void put_text(const char *text) {
    while (*text) {
        put(*text++);
    }
}

static void put_escaped(const char *text) {
    static const char hex[] = "0123456789abcdef";
    for (; *text; text++) {
        u8 byte = (u8)*text;
        if (byte < 0x20 || byte >= 0x7f || byte == '\\') {
            put('\\');
            put('x');
            put(hex[byte >> 4]);
            put(hex[byte & 15]);
        } else {
            put((char)byte);
        }
    }
}

static void put_number(u64 number) {
    char digits[24];
    text_decimal(digits, number);
    put_text(digits);
}

static void start(char kind) {
    length = 0;
    put(kind);
    put('\t');
}

static void finish(void) {
    line[length++] = '\n';
    size_t done = 0;
    while (done < length) {
        long wrote = sys_write(log_fd, line + done, length - done);
        if (wrote == -EINTR || wrote == -EAGAIN) {
            continue;
        }
        if (wrote < 0) {
            write_errors++;
            return;
        }
        done += (size_t)wrote;
    }
    written += length;
}

void log_version(const char *engine, int privileges_kept) {
    start('V');
    put_text("1\t");
    put_text(engine);
    put_text("\t" ARCH_NAME "\t");
    put_text(privileges_kept ? "kept" : "no-new-privs");
    finish();
}

void log_program(u32 id, const char *path) {
    start('P');
    put_number(id);
    put('\t');
    put_escaped(path);
    finish();
}

int log_full(void) {
    static int said;
    if (written < LOG_LIMIT) {
        return 0;
    }
    if (!said) {
        said = 1;
        log_warning("the log is full: uses after this point are missing", "");
    }
    return 1;
}

u32 log_use(char op, int error, char type, u32 program, const char *path, const char *real) {
    start('F');
    put(op);
    put('\t');
    put_number((u64)error);
    put('\t');
    put(type);
    put('\t');
    put_number(program);
    put('\t');
    put_escaped(path);
    if (real) {
        put('\t');
        put_escaped(real);
    }
    finish();
    return ++uses;
}

void log_call(int abi, int number) {
    start('S');
    put_number((u64)abi);
    put('\t');
    put_number((u64)number);
    finish();
}

void log_warning(const char *text, const char *detail) {
    start('W');
    put_escaped(text);
    if (*detail) {
        put_text(": ");
        put_escaped(detail);
    }
    finish();
}

void log_count(u32 record, u32 count) {
    start('C');
    put_number(record);
    put('\t');
    put_number(count);
    finish();
}

void log_end(int code, u64 events, u64 lost) {
    start('Z');
    put_text("code=");
    if (code < 0) {
        put_text("unknown");
    } else {
        put_number((u64)code);
    }
    put_text("\tevents=");
    put_number(events);
    put_text("\tlost=");
    put_number(lost + write_errors);
    put_text("\tbytes=");
    put_number(written);
    finish();
}
