#include "seen.h"

#include "syscalls.h"
#include "text.h"

/* A program that makes up names without end must not take the memory of the others. */
enum { CAPACITY_LEAST = 4096, CAPACITY_MOST = 1 << 20 };

static struct seen *table;
static size_t capacity;
static size_t used;

static u64 mix(u64 value) {
    value ^= value >> 32;
    value *= 0xd6e8feb86659fd93u;
    value ^= value >> 32;
    value *= 0xd6e8feb86659fd93u;
    return value ^ value >> 32;
}

static void hash(char op, u32 program, const char *text, u64 key[2]) {
    u64 a = 0x243f6a8885a308d3u ^ (u8)op;
    u64 b = 0x13198a2e03707344u ^ program;
    for (;;) {
        u64 word = 0;
        unsigned count = 0;
        while (count < 8 && text[count]) {
            word |= (u64)(u8)text[count] << (8 * count);
            count++;
        }
        a = mix(a ^ word);
        b = (b ^ word) * 0x9e3779b97f4a7c15u;
        b ^= b >> 29;
        if (count < 8) {
            break;
        }
        text += 8;
    }
    key[0] = mix(a ^ program) | 1; /* never a free entry's */
    key[1] = mix(b ^ (u8)op);
}

static struct seen *slot(struct seen *in, size_t size, const u64 key[2]) {
    size_t at = key[0] >> 1 & (size - 1);
    while (in[at].key[0] && (in[at].key[0] != key[0] || in[at].key[1] != key[1])) {
        at = (at + 1) & (size - 1);
    }
    return &in[at];
}

static int grow(void) {
    size_t larger = capacity ? capacity * 2 : CAPACITY_LEAST;
    if (larger > CAPACITY_MOST) {
        return used * 8 < capacity * 7;
    }
    long memory = sys_mmap(larger * sizeof(struct seen));
    if (memory < 0 && memory > -4096) {
        return used + 1 < capacity; /* go on until it is full */
    }
    struct seen *next = (struct seen *)memory;
    for (size_t i = 0; i < capacity; i++) {
        if (table[i].key[0]) {
            *slot(next, larger, table[i].key) = table[i];
        }
    }
    if (table) {
        sys_munmap(table, capacity * sizeof(struct seen));
    }
    table = next;
    capacity = larger;
    return 1;
}

struct seen *seen_find(char op, u32 program, const char *text) {
    u64 key[2];
    hash(op, program, text, key);
    if (used * 4 >= capacity * 3 && !grow()) {
        return 0;
    }
    struct seen *entry = slot(table, capacity, key);
    if (!entry->key[0]) {
        entry->key[0] = key[0];
        entry->key[1] = key[1];
        used++;
    }
    return entry;
}

void seen_each(void (*visit)(const struct seen *)) {
    for (size_t i = 0; i < capacity; i++) {
        if (table[i].key[0]) {
            visit(&table[i]);
        }
    }
}
