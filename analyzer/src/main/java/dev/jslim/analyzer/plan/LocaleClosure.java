package dev.jslim.analyzer.plan;

import dev.jslim.analyzer.image.Node;
import java.util.Set;

/** The locale that the environment asks for, and the character sets that everybody meets. Source: locale(7), iconv(3). */
final class LocaleClosure implements Closure {
    private static final Set<String> CHARACTER_SETS = Set.of(
            "gconv-modules",
            "gconv-modules.cache",
            "gconv-modules.d",
            "gconv-modules-extra.conf",
            "UTF-7.so",
            "UTF-16.so",
            "UTF-32.so",
            "UNICODE.so",
            "ISO8859-1.so",
            "ISO8859-15.so",
            "CP1252.so");

    private final PlanContext context;

    LocaleClosure(PlanContext context) {
        this.context = context;
    }

    @Override
    public void follow(Node node, KeepReason reason, Keeping keeping) {
        Node directory = node.parent();
        if (!node.isFile() || !node.name().startsWith("libc.so.") || directory == null) {
            return;
        }
        KeepReason member = new KeepReason.MemberOf("locale of the environment", node.path());
        Node locales = context.tree().find("/usr/lib/locale");
        if (locales != null) {
            boolean other = false;
            for (var variable : context.config().env().entrySet()) {
                boolean sets =
                        variable.getKey().equals("LANG") || variable.getKey().startsWith("LC_");
                String value = variable.getValue();
                other |= sets && !value.isEmpty() && !value.equals("POSIX") && !value.startsWith("C");
            }
            for (Node child : locales.children()) {
                if (other || child.name().equals("C.utf8")) {
                    keeping.keepTree(child, member, file -> true);
                }
            }
        }
        Node gconv = directory.child("gconv");
        if (gconv != null && context.isAtLeast(Level.BALANCED)) {
            KeepReason sets = new KeepReason.MemberOf("character sets", node.path());
            keeping.keepTree(gconv, sets, file -> file == gconv || CHARACTER_SETS.contains(file.name()));
        }
    }
}
