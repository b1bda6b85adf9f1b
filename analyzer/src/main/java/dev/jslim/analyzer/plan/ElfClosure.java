package dev.jslim.analyzer.plan;

import dev.jslim.analyzer.elf.ElfFile;
import dev.jslim.analyzer.elf.LibraryResolver;
import dev.jslim.analyzer.image.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A program needs its loader, and programs and libraries need the libraries they are linked with. */
final class ElfClosure implements Closure {
    private final PlanContext context;
    private final LibraryResolver libraries;

    ElfClosure(PlanContext context) {
        this.context = context;
        libraries = context.libraries();
    }

    @Override
    public void seed(Keeping keeping) {
        String preload = context.config().env().getOrDefault("LD_PRELOAD", "");
        for (String library : preload.split("[: ]", -1)) {
            if (library.startsWith("/")) {
                keeping.keepPath(library, new KeepReason.Metadata("library in LD_PRELOAD of the image"));
            }
        }
        if (keeping.keepPath("/etc/ld.so.preload", new KeepReason.Metadata("libraries for all programs")) != null) {
            for (String library : context.lines("/etc/ld.so.preload")) {
                keeping.keepPath(library.strip(), new KeepReason.LinkTarget("/etc/ld.so.preload"));
            }
        }
    }

    @Override
    public void follow(Node node, KeepReason reason, Keeping keeping) {
        Optional<ElfFile> elf = libraries.elf(node);
        if (elf.isEmpty()) {
            return;
        }
        String path = node.path();
        String interpreter = elf.get().interpreter();
        if (interpreter != null && keeping.keepPath(interpreter, new KeepReason.InterpreterOf(path)) == null) {
            keeping.unresolved(interpreter + " of " + path);
        }
        List<String> inherited = inherited(node, keeping);
        for (String name : elf.get().needed()) {
            if (!keep(name, node, inherited, keeping)) {
                keeping.unresolved(name + " of " + path);
            }
        }
        elf.get().filters().forEach(name -> keep(name, node, inherited, keeping));
    }

    private boolean keep(String name, Node user, List<String> inherited, Keeping keeping) {
        List<String> found = libraries.find(name, user, inherited);
        found.forEach(path -> keeping.keepPath(path, new KeepReason.LinkedBy(user.path(), name)));
        return !found.isEmpty();
    }

    /** Returns the DT_RPATH directories of those through which the file came in: it is looked for there too. */
    private List<String> inherited(Node node, Keeping keeping) {
        List<String> directories = new ArrayList<>();
        @Nullable Node at = node;
        for (int depth = 0; at != null && depth < 64; depth++) {
            if (!(keeping.reason(at) instanceof KeepReason.LinkedBy linked)) {
                break;
            }
            at = keeping.tree().lookup(linked.by());
            if (at != null) {
                directories.addAll(libraries.rpath(at));
            }
        }
        return directories;
    }
}
