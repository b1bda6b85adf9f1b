/* Many accesses at once: storm PROCESSES THREADS COUNT asks for /storm/PROCESS/THREAD/0 to COUNT - 1, all starting together. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static int process, count;
static int gate[2];

static void *ask(void *argument) {
    char path[64], byte;
    read(gate[0], &byte, 1); /* ends when the last writer has gone */
    for (int i = 0; i < count; i++) {
        snprintf(path, sizeof path, "/storm/%d/%d/%d", process, (int)(size_t)argument, i);
        int fd = open(path, O_RDONLY);
        if (fd >= 0 || errno != ENOENT) {
            _exit(3);
        }
    }
    return NULL;
}

static int run(int threads) {
    pthread_t thread[64];
    for (int i = 0; i < threads; i++) {
        if (pthread_create(&thread[i], NULL, ask, (void *)(size_t)i)) {
            return 4;
        }
    }
    for (int i = 0; i < threads; i++) {
        pthread_join(thread[i], NULL);
    }
    return 0;
}

int main(int argc, char **argv) {
    int processes = argc > 3 ? atoi(argv[1]) : 0;
    int threads = argc > 3 ? atoi(argv[2]) : 0;
    count = argc > 3 ? atoi(argv[3]) : 0;
    pipe(gate);
    for (process = 0; process < processes; process++) {
        pid_t child = fork();
        if (child == 0) {
            close(gate[1]);
            _exit(run(threads));
        }
        if (child < 0) {
            return 2;
        }
    }
    close(gate[1]);
    int worst = 0, status;
    while (wait(&status) > 0) {
        worst |= WIFEXITED(status) ? WEXITSTATUS(status) : 8;
    }
    printf("%d\n", worst);
    return worst;
}
