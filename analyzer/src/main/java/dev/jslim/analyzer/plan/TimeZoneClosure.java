package dev.jslim.analyzer.plan;

import dev.jslim.analyzer.image.Node;
import dev.jslim.analyzer.image.Paths;
import java.util.List;
import java.util.Set;

/** Who reads one time zone may be asked for any other; the local one is read by every program that shows a time. */
final class TimeZoneClosure implements Closure {
    private static final String ZONES = "/usr/share/zoneinfo";

    /** The same zones again, with leap seconds and without: nearly nobody names them. */
    private static final Set<String> COPIES = Set.of("right", "posix");

    /** Libraries that look up zones by name when they are asked to. */
    private static final List<String> LIBRARIES =
            List.of("_zoneinfo.", "libicui18n.so.", "libpq.so.", "libboost_chrono");

    private final PlanContext context;
    private boolean kept;

    TimeZoneClosure(PlanContext context) {
        this.context = context;
    }

    @Override
    public void seed(Keeping keeping) {
        keeping.keepPath("/etc/localtime", new KeepReason.Metadata("local time zone"));
        keeping.keepPath("/etc/timezone", new KeepReason.Metadata("local time zone"));
        String zone = context.config().env().getOrDefault("TZ", "");
        if (!zone.isEmpty()) {
            String path = zone.startsWith(":") ? zone.substring(1) : zone;
            keeping.keepPath(Paths.join(ZONES, path), new KeepReason.Metadata("time zone named by TZ"));
        }
    }

    @Override
    public void follow(Node node, KeepReason reason, Keeping keeping) {
        if (kept || !context.isAtLeast(Level.BALANCED) || !node.isFile()) {
            return;
        }
        String path = node.path();
        boolean zoneRead = path.startsWith(ZONES + "/") && context.observed().wasRead(node);
        if (zoneRead || LIBRARIES.stream().anyMatch(node.name()::startsWith)) {
            kept = true;
            Node zones = context.tree().find(ZONES);
            if (zones != null) {
                keeping.keepTree(
                        zones,
                        new KeepReason.MemberOf("time zones", path),
                        child -> child.parent() != zones || !COPIES.contains(child.name()));
            }
        }
    }
}
