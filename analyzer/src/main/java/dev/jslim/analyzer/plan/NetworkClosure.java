package dev.jslim.analyzer.plan;

import dev.jslim.analyzer.image.Node;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** Looking up hosts, services and users: the files of the name service switch and the libraries it loads. */
final class NetworkClosure implements Closure {
    private static final List<String> FILES = List.of(
            "/etc/nsswitch.conf",
            "/etc/host.conf",
            "/etc/gai.conf",
            "/etc/hosts",
            "/etc/hostname",
            "/etc/resolv.conf",
            "/etc/services",
            "/etc/protocols",
            "/etc/networks");

    private final PlanContext context;

    NetworkClosure(PlanContext context) {
        this.context = context;
    }

    @Override
    public void seed(Keeping keeping) {
        for (String file : FILES) {
            keeping.keepPath(file, new KeepReason.Metadata("name service configuration"));
        }
    }

    @Override
    public void follow(Node node, KeepReason reason, Keeping keeping) {
        if (!node.isFile() || !node.name().startsWith("libc.so.")) {
            return;
        }
        for (String service : services()) {
            String name = "libnss_" + service + ".so.2";
            for (String path : context.libraries().find(name, node, List.of())) {
                keeping.keepPath(path, new KeepReason.LinkedBy(node.path(), name));
            }
        }
    }

    /** Returns the services that nsswitch.conf(5) names, in the order of the file. */
    private SequencedSet<String> services() {
        SequencedSet<String> services = new LinkedHashSet<>();
        for (String line : context.lines("/etc/nsswitch.conf")) {
            int colon = line.indexOf(':');
            if (!line.startsWith("#") && colon > 0) {
                for (String word : line.substring(colon + 1).strip().split("[ \t]+", -1)) {
                    if (!word.isEmpty() && Character.isLetter(word.charAt(0))) {
                        services.add(word);
                    }
                }
            }
        }
        return services;
    }
}
