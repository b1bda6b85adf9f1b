package dev.jslim.analyzer.plan;

import dev.jslim.analyzer.image.Node;
import dev.jslim.analyzer.image.packages.DpkgDatabase;
import java.util.List;

/** The cautious unit: a package of which a file was read is kept as a whole, without its documentation. */
final class PackageClosure implements Closure {
    private static final List<String> DOCUMENTATION = List.of(
            "/usr/share/doc/",
            "/usr/share/man/",
            "/usr/share/info/",
            "/usr/share/lintian/",
            "/usr/share/locale/",
            "/usr/share/bash-completion/",
            "/usr/include/");

    private final PlanContext context;

    PackageClosure(PlanContext context) {
        this.context = context;
    }

    @Override
    public void follow(Node node, KeepReason reason, Keeping keeping) {
        if (!context.isAtLeast(Level.CAUTIOUS) || !context.observed().wasRead(node)) {
            return;
        }
        DpkgDatabase dpkg = context.dpkg();
        dpkg.owner(node).ifPresent(one -> {
            KeepReason member = new KeepReason.MemberOf("package " + one.name(), node.path());
            for (Node file : dpkg.files(one)) {
                if (DOCUMENTATION.stream().noneMatch(file.path()::startsWith)) {
                    keeping.keep(file, member);
                }
            }
        });
    }
}
