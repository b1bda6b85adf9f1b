/*
 * Makes the kernel look like a lesser one: lacking WHAT,WHAT... COMMAND [ARGUMENT...]. What is lacking is answered as a kernel would
 * that does not have it, or a policy that does not allow it.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/personality.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* "any" for an argument that does not matter. */
enum { ANY = -1, LISTENER = 1 << 3, SYSCALL_INFO = 0x420e };

static const struct lack {
    const char *name;
    long call;
    int argument;
    unsigned bits; /* of the argument; for ptrace the whole */
    int error;
} lacks[] = {
    {"notify", SYS_seccomp, 1, LISTENER, EINVAL},
    {"seccomp", SYS_seccomp, ANY, 0, EPERM},
    {"ptrace", SYS_ptrace, ANY, 0, EPERM},
    {"syscall-info", SYS_ptrace, 0, SYSCALL_INFO, EIO},
    {"setfsuid", SYS_setfsuid, ANY, 0, EPERM},
};

static int forbid(const struct lack *lack) {
    unsigned mask = lack->call == SYS_ptrace ? ~0u : lack->bits;
    unsigned offset = offsetof(struct seccomp_data, args) + 8 * (lack->argument < 0 ? 0 : lack->argument);
    struct sock_filter steps[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, lack->call, 0, 4),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offset),
        BPF_STMT(BPF_ALU | BPF_AND | BPF_K, lack->argument < 0 ? 0 : mask),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, lack->bits, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | lack->error),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    struct sock_fprog program = {sizeof steps / sizeof *steps, steps};
    return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}

int main(int argc, char **argv) {
    if (argc < 3 || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)) {
        return 64;
    }
    for (char *name = strtok(argv[1], ","); name; name = strtok(NULL, ",")) {
        int known = !strcmp(name, "nothing");
        if (!strcmp(name, "age")) {
            /* Linux calls itself 2.6.something. */
            known = personality(UNAME26) != -1;
        }
        for (size_t i = 0; i < sizeof lacks / sizeof *lacks; i++) {
            if (!strcmp(name, lacks[i].name)) {
                known = !forbid(&lacks[i]);
            }
        }
        if (!known) {
            perror(name);
            return 65;
        }
    }
    execvp(argv[2], argv + 2);
    return 66;
}
