package dev.jslim.analyzer.plan;

import dev.jslim.analyzer.image.Node;
import java.util.List;

/** What every container needs: mount points, writable directories, users, what the system is. */
final class MetadataClosure implements Closure {
    private static final List<String> MOUNT_POINTS = List.of("/dev", "/proc", "/sys");

    private static final List<String> WRITABLE =
            List.of("/tmp", "/var/tmp", "/run", "/var/run", "/run/lock", "/var/lock", "/var/log", "/var/cache");

    private static final List<String> SYSTEM = List.of(
            "/etc/passwd",
            "/etc/group",
            "/etc/os-release",
            "/usr/lib/os-release",
            "/etc/debian_version",
            "/etc/alpine-release",
            "/etc/ld.so.cache",
            "/etc/ld.so.conf");

    private final PlanContext context;

    MetadataClosure(PlanContext context) {
        this.context = context;
    }

    @Override
    public void seed(Keeping keeping) {
        MOUNT_POINTS.forEach(path -> keeping.keepPath(path, new KeepReason.Metadata("mount point")));
        WRITABLE.forEach(path -> keeping.keepPath(path, new KeepReason.Metadata("directory that programs write to")));
        SYSTEM.forEach(path -> keeping.keepPath(path, new KeepReason.Metadata("description of the system")));
        Node included = keeping.tree().find("/etc/ld.so.conf.d");
        if (included != null) {
            keeping.keepTree(included, new KeepReason.Metadata("description of the system"), file -> true);
        }
        String workdir = context.config().workdir();
        if (!workdir.equals("/")) {
            keeping.keepPath(workdir, new KeepReason.Metadata("working directory of the image"));
        }
        for (String volume : context.config().volumes()) {
            keeping.keepPath(volume, new KeepReason.Metadata("volume of the image"));
        }
        homes().forEach(home -> keeping.keepPath(home, new KeepReason.Metadata("home of the user")));
        Pins.keep(context, keeping);
    }

    /** Returns the home directory of the image's user, and that of root. */
    private List<String> homes() {
        String user = context.config().user();
        int colon = user.indexOf(':');
        String name = colon < 0 ? user : user.substring(0, colon);
        return context.lines("/etc/passwd").stream()
                .map(line -> line.split(":", -1))
                .filter(fields -> fields.length >= 6)
                .filter(fields -> fields[0].equals(name) || fields[2].equals(name) || fields[2].equals("0"))
                .map(fields -> fields[5])
                .filter(home -> home.startsWith("/"))
                .toList();
    }
}
