#include "calls.h"

extern const struct abi_calls native_calls;
extern const struct abi_calls compat_calls;

const struct abi_calls *const abi_calls[ABI_COUNT] = {
    [ABI_NATIVE] = &native_calls,
    [ABI_COMPAT] = &compat_calls,
};

const struct abi_calls *abi_of(u32 audit_arch) {
    for (int abi = 0; abi < ABI_COUNT; abi++) {
        if (abi_calls[abi]->audit_arch == audit_arch) {
            return abi_calls[abi];
        }
    }
    return 0;
}

int asks_for_listener(const struct seccomp_data *call) {
    return call->args[0] == SECCOMP_SET_MODE_FILTER && call->args[1] & SECCOMP_FILTER_FLAG_NEW_LISTENER;
}
