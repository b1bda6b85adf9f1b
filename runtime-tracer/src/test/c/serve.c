/*
 * A service: serve waits for a signal, asks for /data/at-NUMBER when it comes, and ends with 0. serve await waits until another
 * one in the same container waits.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static const int ends[] = {SIGTERM, SIGUSR2, SIGHUP, SIGINT};

int main(int argc, char **argv) {
    if (argc > 1 && !strcmp(argv[1], "await")) {
        while (access("/ready", F_OK)) {
            nanosleep(&(struct timespec){0, 5000000}, NULL);
        }
        return 0;
    }
    sigset_t set;
    sigemptyset(&set);
    struct sigaction action = {.sa_handler = SIG_DFL};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        sigaddset(&set, ends[i]);
        sigaction(ends[i], &action, NULL);
    }
    sigprocmask(SIG_BLOCK, &set, NULL);
    close(open("/ready", O_WRONLY | O_CREAT, 0666));
    puts("ready");
    fflush(stdout);
    char path[32];
    snprintf(path, sizeof path, "/data/at-%d", sigwaitinfo(&set, NULL));
    access(path, F_OK);
    return 0;
}
