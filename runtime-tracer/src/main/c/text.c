#include "text.h"

void *memcpy(void *to, const void *from, size_t size) {
    char *target = to;
    const char *source = from;
    while (size--) {
        *target++ = *source++;
    }
    return to;
}

void *memset(void *to, int value, size_t size) {
    char *target = to;
    while (size--) {
        *target++ = (char)value;
    }
    return to;
}

size_t text_length(const char *text) {
    size_t length = 0;
    while (text[length]) {
        length++;
    }
    return length;
}

int text_equal(const char *a, const char *b) {
    while (*a && *a == *b) {
        a++;
        b++;
    }
    return *a == *b;
}

int text_starts(const char *text, const char *prefix) {
    while (*prefix) {
        if (*text++ != *prefix++) {
            return 0;
        }
    }
    return 1;
}

int text_cut(char *text, const char *ending) {
    size_t length = text_length(text);
    size_t size = text_length(ending);
    if (length < size || !text_equal(text + length - size, ending)) {
        return 0;
    }
    text[length - size] = 0;
    return 1;
}

int text_number(const char **text, unsigned base, u64 *value) {
    const char *at = *text;
    u64 number = 0;
    for (;; at++) {
        unsigned digit = *at >= '0' && *at <= '9'   ? (unsigned)(*at - '0')
                         : *at >= 'a' && *at <= 'f' ? (unsigned)(*at - 'a' + 10)
                                                    : base;
        if (digit >= base) {
            break;
        }
        if (number > (~(u64)0 - digit) / base) {
            return 0;
        }
        number = number * base + digit;
    }
    if (at == *text) {
        return 0;
    }
    *text = at;
    *value = number;
    return 1;
}

size_t text_decimal(char *to, u64 value) {
    char digits[20];
    size_t count = 0;
    do {
        digits[count++] = (char)('0' + value % 10);
        value /= 10;
    } while (value);
    for (size_t i = 0; i < count; i++) {
        to[i] = digits[count - 1 - i];
    }
    to[count] = 0;
    return count;
}

char *text_append(char *at, const char *end, const char *text) {
    while (*text && at < end - 1) {
        *at++ = *text++;
    }
    *at = 0;
    return at;
}
