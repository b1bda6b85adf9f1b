/* A program of the other ABI of an x86-64 kernel, without a C library because machines seldom have a 32-bit one. */
static int call(int number, int a, int b, int c) {
    int result;
    __asm__ volatile("int $0x80" : "=a"(result) : "a"(number), "b"(a), "c"(b), "d"(c) : "memory");
    return result;
}

void _start(void) {
    static const char missing[] = "/i386/missing";
    static const char socket_name[16] = {1, 0, '/', 'i', '3', '8', '6', '/', 's', 'o', 'c', 'k'};
    int opened = call(5, (int)missing, 0, 0);
    int fd = call(359, 1, 1, 0); /* socket(AF_UNIX, SOCK_STREAM) */
    int arguments[3] = {fd, (int)socket_name, sizeof socket_name};
    int connected = call(102, 3, (int)arguments, 0); /* socketcall(SYS_CONNECT) */
    call(252, opened == -2 && connected == -2 ? 0 : 1, 0, 0);
}
