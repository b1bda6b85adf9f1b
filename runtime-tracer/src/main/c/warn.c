#include "warn.h"

#include "log.h"
#include "seen.h"

void warn_once(const char *text, const char *detail) {
    struct seen *seen = seen_find('W', 0, text);
    struct seen *with = seen_find('W', 1, detail);
    seen = with ? seen_find('W', (u32)with->key[1], text) : seen;
    if (seen && seen->settled) {
        return;
    }
    if (seen) {
        seen->settled = 1;
    }
    log_warning(text, detail);
}
