package dev.jslim.tracer.launch;

import dev.jslim.tracer.engine.Capability;
import dev.jslim.tracer.engine.Overrides;
import dev.jslim.tracer.sensor.DeniedCall;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What an application may do in a container that an engine makes without added capabilities. */
final class Rights {
    /** What the recorder needs: to listen to system calls and to read any process; to become the
     * application; and to look at files and signal processes in its place. */
    static final List<Capability> RECORDER = List.of(
            Capability.SYS_ADMIN,
            Capability.SYS_PTRACE,
            Capability.SETPCAP,
            Capability.SETUID,
            Capability.SETGID,
            Capability.CHOWN,
            Capability.DAC_OVERRIDE,
            Capability.KILL);

    /** Docker Engine's own set, oci/caps/defaults.go. */
    private static final Set<Capability> DEFAULT = EnumSet.of(
            Capability.CHOWN,
            Capability.DAC_OVERRIDE,
            Capability.FSETID,
            Capability.FOWNER,
            Capability.MKNOD,
            Capability.NET_RAW,
            Capability.SETGID,
            Capability.SETUID,
            Capability.SETFCAP,
            Capability.SETPCAP,
            Capability.NET_BIND_SERVICE,
            Capability.SYS_CHROOT,
            Capability.KILL,
            Capability.AUDIT_WRITE);

    /** From this version on the default filter lets it through for everybody (moby/profiles/seccomp). */
    private static final int OPEN_HANDLES = 24;

    private Rights() {}

    /** Returns the bounding set by Docker's rules: what is added wins over what is dropped, except against ALL that is added. */
    static Set<Capability> bounding(Overrides overrides) {
        List<String> added = overrides.addedCapabilities();
        List<String> dropped = overrides.droppedCapabilities();
        Set<Capability> all = EnumSet.noneOf(Capability.class);
        if (added.contains(Capability.ALL)) {
            all.addAll(EnumSet.allOf(Capability.class));
            remove(all, dropped);
            return all;
        }
        if (!dropped.contains(Capability.ALL)) {
            all.addAll(DEFAULT);
            remove(all, dropped);
        }
        added.forEach(name -> all.add(Capability.valueOf(name)));
        return all;
    }

    private static void remove(Set<Capability> all, List<String> names) {
        for (String name : names) {
            if (!name.equals(Capability.ALL)) {
                all.remove(Capability.valueOf(name));
            }
        }
    }

    /**
     * Returns the calls that the recorder's capabilities open in the engine's filter and that the application's own do not.
     * A profile of the user's is not looked into: it is the user's whom it lets do what.
     *
     * @param engineVersion such as {@code 20.10.24}
     */
    static Set<DeniedCall> denied(Overrides overrides, String engineVersion) {
        Set<Capability> own = bounding(overrides);
        boolean ownProfile = overrides.securityOptions().stream()
                .anyMatch(option -> option.startsWith("seccomp=") && !option.equals("seccomp=builtin"));
        if (ownProfile || own.contains(Capability.SYS_ADMIN)) {
            return Set.of();
        }
        Set<DeniedCall> denied = EnumSet.allOf(DeniedCall.class);
        if (own.contains(Capability.SYSLOG)) {
            denied.remove(DeniedCall.SYSLOG);
        }
        if (major(engineVersion) >= OPEN_HANDLES) {
            denied.remove(DeniedCall.NAME_TO_HANDLE_AT);
            if (own.contains(Capability.BPF)) {
                denied.remove(DeniedCall.BPF);
            }
            if (own.contains(Capability.PERFMON)) {
                denied.remove(DeniedCall.PERF_EVENT_OPEN);
            }
        }
        return denied;
    }

    private static int major(String version) {
        int dot = version.indexOf('.');
        long number = Accounts.number(dot < 0 ? version : version.substring(0, dot));
        return (int) Math.max(number, 0);
    }
}
