package dev.jslim.tracer.sensor;

import java.util.Set;

/**
 * System calls that an engine's default filter opens to a container with CAP_SYS_ADMIN. The order is the bit in the sensor's
 * {@code -D} option (options.h); append only.
 */
public enum DeniedCall {
    BPF,
    FANOTIFY_INIT,
    LOOKUP_DCOOKIE,
    MOUNT,
    NAME_TO_HANDLE_AT,
    PERF_EVENT_OPEN,
    QUOTACTL,
    SETDOMAINNAME,
    SETHOSTNAME,
    SETNS,
    SYSLOG,
    UMOUNT,
    UNSHARE,
    /** clone with flags for new namespaces. */
    CLONE_NAMESPACES,
    /** Its flags lie in memory, so a filter can only refuse it whole; the C libraries then fall back to clone. */
    CLONE3;

    @SuppressWarnings("EnumOrdinal") // the bit is the position, by contract
    static long mask(Set<DeniedCall> calls) {
        long mask = 0;
        for (DeniedCall call : calls) {
            mask |= 1L << call.ordinal();
        }
        return mask;
    }
}
