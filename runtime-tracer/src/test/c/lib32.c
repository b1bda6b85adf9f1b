/*
 * A dynamically linked program of 32 bits that is built without its library's headers, which few machines have: only the
 * library itself is needed.
 */
int access(const char *path, int mode);
int puts(const char *text);
int fflush(void *stream);
void _exit(int status) __attribute__((noreturn));
int *__errno_location(void);

void _start(void) {
    puts(access("/lib32/asked-for", 4) == -1 && *__errno_location() == 2 ? "missing" : "there");
    fflush((void *)0);
    _exit(3);
}
