package dev.jslim.analyzer.elf;

import dev.jslim.analyzer.image.FileTree;
import dev.jslim.analyzer.image.ImageArchive;
import dev.jslim.analyzer.image.Node;
import dev.jslim.analyzer.image.Paths;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds libraries in an image where its loader would find them.
 *
 * <p>Source: ld.so(8), dlopen(3) of glibc; musl's dynlink.c for its order. Unlike the loader it returns every variant in
 * {@code glibc-hwcaps}, because the machine on which the image will run is not known.
 */
public final class LibraryResolver {
    private static final List<String> VARIANTS =
            List.of("x86-64-v4", "x86-64-v3", "x86-64-v2", "power10", "power9", "z16");

    private final ImageArchive image;
    private final FileTree tree;
    private final LoaderConfig config;
    private final Map<Node, Optional<ElfFile>> files = new HashMap<>();

    public LibraryResolver(ImageArchive image) {
        this.image = image;
        tree = image.tree();
        config = new LoaderConfig(image);
    }

    /** Returns what the file says of its libraries, or empty if it is no ELF program or library. */
    public Optional<ElfFile> elf(Node file) {
        return file.isFile() && file.size() > 52
                ? files.computeIfAbsent(file, key -> ElfReader.read(image.content(key)))
                : Optional.empty();
    }

    /**
     * Returns the paths of a library, links on the way not resolved; empty if the image does not have it.
     *
     * @param name what DT_NEEDED says, or the argument of dlopen
     * @param user who needs it
     * @param inherited DT_RPATH directories of those that loaded the user
     */
    public List<String> find(String name, Node user, List<String> inherited) {
        Optional<ElfFile> elf = elf(user);
        if (elf.isEmpty()) {
            return List.of();
        }
        ElfFile file = elf.get();
        if (name.indexOf('/') >= 0) {
            String path = expand(name, user);
            return fits(path, file) ? List.of(path) : List.of();
        }
        SequencedSet<String> directories = new LinkedHashSet<>();
        if (file.runpath().isEmpty()) {
            directories.addAll(rpath(user));
            directories.addAll(inherited);
        }
        directories.addAll(config.environment());
        file.runpath().forEach(path -> directories.add(expand(path, user)));
        List<String> found = in(directories, name, file);
        if (found.isEmpty()) {
            found = cached(name, file);
        }
        return found.isEmpty() ? in(system(file), name, file) : found;
    }

    /** Returns the DT_RPATH directories of a file, which those it loads inherit. */
    public List<String> rpath(Node user) {
        List<String> directories = new ArrayList<>();
        elf(user)
                .filter(file -> file.runpath().isEmpty())
                .ifPresent(file -> file.rpath().forEach(path -> directories.add(expand(path, user))));
        return directories;
    }

    private List<String> cached(String name, ElfFile user) {
        List<String> found = new ArrayList<>();
        for (String path : config.cache().paths(name)) {
            if (fits(path, user)) {
                found.add(path);
            }
        }
        return found;
    }

    private List<String> system(ElfFile user) {
        String interpreter = user.interpreter();
        if (interpreter != null && Paths.name(interpreter).startsWith("ld-musl-")) {
            return config.musl(interpreter);
        }
        String musl = interpreter == null ? muslLoader() : null;
        return musl == null ? config.system() : config.musl(musl);
    }

    private @Nullable String muslLoader() {
        Node lib = tree.find("/lib");
        if (lib != null) {
            for (Node child : lib.children()) {
                if (child.name().startsWith("ld-musl-")) {
                    return child.path();
                }
            }
        }
        return null;
    }

    private List<String> in(Iterable<String> directories, String name, ElfFile user) {
        for (String directory : directories) {
            List<String> found = new ArrayList<>();
            for (String variant : VARIANTS) {
                String path = directory + "/glibc-hwcaps/" + variant + "/" + name;
                if (fits(path, user)) {
                    found.add(path);
                }
            }
            String path = Paths.join(directory, name);
            if (fits(path, user)) {
                found.add(path);
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private boolean fits(String path, ElfFile user) {
        Node node = tree.find(path);
        return node != null && elf(node).filter(user::fits).isPresent();
    }

    private String expand(String path, Node user) {
        Node parent = user.parent();
        String origin = parent == null ? "/" : parent.path();
        String lib = elf(user).filter(file -> file.bits() == 64).isPresent() ? "lib64" : "lib";
        String expanded = path.replace("${ORIGIN}", "$ORIGIN")
                .replace("$ORIGIN", origin)
                .replace("${LIB}", "$LIB")
                .replace("$LIB", lib);
        return expanded.startsWith("/") ? expanded : Paths.join(image.config().workdir(), expanded);
    }
}
