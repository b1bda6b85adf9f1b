package dev.jslim.analyzer.plan;

import dev.jslim.analyzer.image.Node;
import java.util.List;

/** Libraries that load others by name, which no header tells: name services, cryptographic providers, plug-ins. */
final class FamilyClosure implements Closure {
    /**
     * What a library loads.
     *
     * @param library how its file name begins
     * @param loads names of libraries
     * @param directories how the names of directories beside it begin in which its plug-ins are
     * @param level from which on the directories are kept
     */
    private record Family(String library, List<String> loads, List<String> directories, Level level) {}

    private static final List<Family> FAMILIES = List.of(
            // pthread_cancel and backtrace load libgcc_s; getaddrinfo loads the others.
            new Family(
                    "libc.so.",
                    List.of("libgcc_s.so.1", "libnss_files.so.2", "libnss_dns.so.2", "libresolv.so.2"),
                    List.of(),
                    Level.MINIMAL),
            new Family("libcrypto.so.", List.of(), List.of("ossl-modules", "engines-"), Level.BALANCED),
            new Family("libpam.so.", List.of(), List.of("security"), Level.BALANCED),
            new Family("libsasl2.so.", List.of(), List.of("sasl2"), Level.BALANCED),
            new Family("libgssapi_krb5.so.", List.of(), List.of("krb5"), Level.BALANCED),
            new Family("libp11-kit.so.", List.of(), List.of("pkcs11"), Level.BALANCED),
            new Family("libgio-2.0.so.", List.of(), List.of("gio"), Level.BALANCED),
            new Family("libgdk_pixbuf-2.0.so.", List.of(), List.of("gdk-pixbuf-2.0"), Level.BALANCED),
            new Family("libMagickCore-", List.of(), List.of("ImageMagick-"), Level.BALANCED),
            new Family("libodbc.so.", List.of(), List.of("odbc"), Level.BALANCED),
            new Family("libcairo.so.", List.of(), List.of("cairo"), Level.BALANCED));

    private final PlanContext context;

    FamilyClosure(PlanContext context) {
        this.context = context;
    }

    @Override
    public void follow(Node node, KeepReason reason, Keeping keeping) {
        if (!node.isFile() || !node.name().startsWith("lib")) {
            return;
        }
        for (Family family : FAMILIES) {
            if (node.name().startsWith(family.library)) {
                keep(family, node, keeping);
            }
        }
    }

    private void keep(Family family, Node library, Keeping keeping) {
        String path = library.path();
        for (String name : family.loads) {
            for (String found : context.libraries().find(name, library, List.of())) {
                keeping.keepPath(found, new KeepReason.LinkedBy(path, name));
            }
        }
        Node directory = library.parent();
        if (directory == null || !context.isAtLeast(family.level)) {
            return;
        }
        for (Node child : directory.children()) {
            for (String prefix : family.directories) {
                if (child.isDirectory() && child.name().startsWith(prefix)) {
                    KeepReason member = new KeepReason.MemberOf("plug-ins of " + library.name(), path);
                    keeping.keepTree(child, member, node -> true);
                }
            }
        }
    }
}
