package dev.jslim.tracer.engine;

import dev.jslim.analyzer.JslimException.InputInvalid;
import java.util.Collection;
import java.util.Locale;

/** Capabilities as capabilities(7) and {@code linux/capability.h} have them; the order is the bit in every mask of the kernel. */
public enum Capability {
    CHOWN,
    DAC_OVERRIDE,
    DAC_READ_SEARCH,
    FOWNER,
    FSETID,
    KILL,
    SETGID,
    SETUID,
    SETPCAP,
    LINUX_IMMUTABLE,
    NET_BIND_SERVICE,
    NET_BROADCAST,
    NET_ADMIN,
    NET_RAW,
    IPC_LOCK,
    IPC_OWNER,
    SYS_MODULE,
    SYS_RAWIO,
    SYS_CHROOT,
    SYS_PTRACE,
    SYS_PACCT,
    SYS_ADMIN,
    SYS_BOOT,
    SYS_NICE,
    SYS_RESOURCE,
    SYS_TIME,
    SYS_TTY_CONFIG,
    MKNOD,
    LEASE,
    AUDIT_WRITE,
    AUDIT_CONTROL,
    SETFCAP,
    MAC_OVERRIDE,
    MAC_ADMIN,
    SYSLOG,
    WAKE_ALARM,
    BLOCK_SUSPEND,
    AUDIT_READ,
    PERFMON,
    BPF,
    CHECKPOINT_RESTORE;

    /** What {@code --cap-add} and {@code --cap-drop} call all of them. */
    public static final String ALL = "ALL";

    /**
     * Returns a capability's name, or {@link #ALL}, as the engine wants it: without {@code CAP_}, in capitals.
     *
     * @param option that it was given with
     * @throws InputInvalid if there is none of that name
     */
    public static String name(String option, String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        String plain = upper.startsWith("CAP_") ? upper.substring("CAP_".length()) : upper;
        if (plain.equals(ALL)) {
            return plain;
        }
        try {
            return valueOf(plain).name();
        } catch (IllegalArgumentException e) {
            throw new InputInvalid(
                    option + " " + text + " is no capability", "capabilities(7) has their names, such as NET_RAW", e);
        }
    }

    /** Returns the mask of some capabilities, one bit each. */
    @SuppressWarnings("EnumOrdinal") // the bit is the position, by contract
    public static long mask(Collection<Capability> all) {
        long mask = 0;
        for (Capability each : all) {
            mask |= 1L << each.ordinal();
        }
        return mask;
    }
}
