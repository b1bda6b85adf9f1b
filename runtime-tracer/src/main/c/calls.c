#include "calls.h"

extern const struct abi_calls native_calls;
extern const struct abi_calls compat_calls;

const struct abi_calls *const abi_calls[ABI_COUNT] = {
    [ABI_NATIVE] = &native_calls,
    [ABI_COMPAT] = &compat_calls,
};
