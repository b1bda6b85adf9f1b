/* A program for every processor that the sensor knows: it ends. */
#include "arch.h"

ARCH_START;

__attribute__((noreturn)) void sensor_start(void);

void sensor_start(void) {
    kernel6(NR_exit_group, 0, 0, 0, 0, 0, 0);
    __builtin_trap();
}
