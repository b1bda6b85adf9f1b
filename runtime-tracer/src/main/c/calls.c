#include "calls.h"

#define PATHS(name, ...) [CALL_##name] = {0, {__VA_ARGS__}},
#define HOT(name) [CALL_##name] = {1, {{0, 0, 0, 0, 0}}},
#define OTHER(name)
const struct call calls[CALL_COUNT] = {
#include "calls_table.def"
};

_Static_assert(CALL_COUNT <= 256, "ids fit into a byte");

/* The compiler refuses a name or a number that is listed twice. */
const struct abi abis[ABI_COUNT] = {
    [ABI_NATIVE] = {
        .audit_arch = NATIVE_AUDIT_ARCH,
#define NUMBER(name, number) [CALL_##name] = (number) + 1,
        .numbers = {
#include NATIVE_CALLS
        },
#undef NUMBER
#define NUMBER(name, number) [number] = CALL_##name,
        .ids = {
#include NATIVE_CALLS
        },
#undef NUMBER
    },
    [ABI_COMPAT] = {
        .audit_arch = COMPAT_AUDIT_ARCH,
        .private_calls = COMPAT_PRIVATE_CALLS,
#define NUMBER(name, number) [CALL_##name] = (number) + 1,
        .numbers = {
#include COMPAT_CALLS
        },
#undef NUMBER
#define NUMBER(name, number) [number] = CALL_##name,
        .ids = {
#include COMPAT_CALLS
        },
#undef NUMBER
    },
};

const struct abi *abi_of(u32 audit_arch) {
    for (int abi = 0; abi < ABI_COUNT; abi++) {
        if (abis[abi].audit_arch == audit_arch) {
            return &abis[abi];
        }
    }
    return 0;
}

int call_number(const struct abi *abi, enum call_id id) {
    return abi->numbers[id] - 1;
}

enum call_id call_of(const struct seccomp_data *call) {
    const struct abi *abi = abi_of(call->arch);
    return abi && call->nr >= 0 && call->nr < CALL_LIMIT ? abi->ids[call->nr] : CALL_UNKNOWN;
}

int asks_for_listener(const struct seccomp_data *call) {
    return call_of(call) == CALL_seccomp && call->args[0] == SECCOMP_SET_MODE_FILTER
           && call->args[1] & SECCOMP_FILTER_FLAG_NEW_LISTENER;
}
