#include "launch.h"

#include "identity.h"
#include "syscalls.h"
#include "text.h"

void complain(const char *message, const char *detail) {
    static char line[512];
    const char *end = line + sizeof line;
    char *at = text_append(line, end - 1, "jslim sensor: ");
    at = text_append(at, end - 1, message);
    if (*detail) {
        at = text_append(at, end - 1, ": ");
        at = text_append(at, end - 1, detail);
    }
    *at++ = '\n';
    sys_write(2, line, (size_t)(at - line));
}

static const char *variable(char **environment, const char *name) {
    size_t length = text_length(name);
    for (; *environment; environment++) {
        if (text_starts(*environment, name) && (*environment)[length] == '=') {
            return *environment + length + 1;
        }
    }
    return 0;
}

/* The first file of that name along PATH that may be executed: runc's rules, which are those of Go's LookPath. */
static const char *find(const char *command, const char *path) {
    static char candidate[PATH_MAX];
    for (const char *at = command; *at; at++) {
        if (*at == '/') {
            return command;
        }
    }
    const char *end = candidate + sizeof candidate;
    while (path) {
        char *to = candidate;
        while (*path && *path != ':' && to < end - 1) {
            *to++ = *path++;
        }
        *to = 0;
        if (to == candidate) {
            to = text_append(to, end, ".");
        }
        to = text_append(to, end, "/");
        text_append(to, end, command);
        struct statx file;
        if (sys_statx(AT_FDCWD, candidate, 0, &file) == 0 && (file.mode & S_IFMT) != S_IFDIR && (file.mode & 0111)) {
            return candidate;
        }
        path = *path == ':' ? path + 1 : 0;
    }
    return 0;
}

static char **with_home(char **environment, const char *value) {
    size_t count = 0;
    while (environment[count]) {
        count++;
    }
    long memory = sys_mmap((count + 2) * sizeof(char *) + text_length(value) + sizeof "HOME=");
    if (memory < 0 && memory > -4096) {
        return environment;
    }
    char **changed = (char **)memory;
    char *home = (char *)(changed + count + 2);
    const char *end = home + text_length(value) + sizeof "HOME=";
    text_append(text_append(home, end, "HOME="), end, value);
    size_t to = 0;
    for (size_t i = 0; i < count; i++) {
        if (!text_starts(environment[i], "HOME=")) {
            changed[to++] = environment[i];
        }
    }
    changed[to++] = home;
    changed[to] = 0;
    return changed;
}

int launch(const struct options *options, char **environment) {
    int error = identity_take(options);
    if (error) {
        complain("the image's user cannot be taken", "");
        return STATUS_SENSOR;
    }
    if (options->home) {
        environment = with_home(environment, options->home);
    }
    const char *command = options->command[0];
    const char *file = find(command, variable(environment, "PATH"));
    if (!file) {
        complain("executable file not found in $PATH", command);
        return STATUS_NOT_FOUND;
    }
    long result = KERNEL3(NR_execve, file, options->command, environment);
    if (result == -ENOENT) {
        complain("no such file or directory", command);
        return STATUS_NOT_FOUND;
    }
    complain(result == -EACCES    ? "permission denied"
             : result == -ENOEXEC ? "exec format error"
                                  : "cannot be executed",
             command);
    return STATUS_NOT_RUNNABLE;
}
