package dev.jslim.analyzer.plan;

import dev.jslim.analyzer.image.Node;
import dev.jslim.analyzer.image.PathBytes;
import dev.jslim.analyzer.image.packages.DpkgDatabase;
import dev.jslim.analyzer.image.packages.InstalledPackage;

/** Keeps the package database, cut down to the packages of which something is kept, so that scanners see what is inside. */
final class PackageDatabaseClosure implements Closure {
    private final PlanContext context;

    PackageDatabaseClosure(PlanContext context) {
        this.context = context;
    }

    @Override
    public void finish(Keeping keeping) {
        DpkgDatabase dpkg = context.dpkg();
        Node status = context.tree().find(DpkgDatabase.STATUS);
        KeepReason reason = new KeepReason.Metadata("database of the packages that are kept");
        StringBuilder kept = new StringBuilder();
        for (InstalledPackage one : dpkg.packages()) {
            if (dpkg.files(one).stream().anyMatch(file -> keeping.keeps(file) && isContent(file))) {
                kept.append(dpkg.paragraph(one)).append('\n');
                keepList(one, keeping, reason);
            }
        }
        if (status != null && !kept.isEmpty()) {
            keeping.keep(status, reason);
            keeping.replace(status, PathBytes.encode(kept.toString()));
        }
    }

    /** The list of a package's files names only those that are kept. */
    private void keepList(InstalledPackage one, Keeping keeping, KeepReason reason) {
        Node list = context.dpkg().list(one);
        if (list == null) {
            return;
        }
        StringBuilder paths = new StringBuilder();
        for (String path : context.dpkg().lines(list)) {
            Node node = context.tree().resolveLink(path).target();
            if (node != null && keeping.keeps(node)) {
                paths.append(path).append('\n');
            }
        }
        keeping.keep(list, reason);
        keeping.replace(list, PathBytes.encode(paths.toString()));
    }

    private static boolean isContent(Node file) {
        return !file.path().startsWith("/usr/share/doc/");
    }
}
