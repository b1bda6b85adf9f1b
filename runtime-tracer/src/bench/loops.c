/*
 * What a tracer costs, call by call: loops reads N calls without any path (half reads, half writes), loops stats N looks at one path.
 */
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int main(int argc, char **argv) {
    if (argc != 3) {
        return 2;
    }
    long count = atol(argv[2]);
    if (!strcmp(argv[1], "reads")) {
        int zero = open("/dev/zero", O_RDONLY);
        int null = open("/dev/null", O_WRONLY);
        char byte;
        for (long i = 0; i < count; i += 2) {
            if (read(zero, &byte, 1) != 1 || write(null, &byte, 1) != 1) {
                return 1;
            }
        }
        return 0;
    }
    struct stat seen;
    for (long i = 0; i < count; i++) {
        if (stat("/etc/hostname", &seen)) {
            return 1;
        }
    }
    return 0;
}
