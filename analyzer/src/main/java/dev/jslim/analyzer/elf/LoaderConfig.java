package dev.jslim.analyzer.elf;

import dev.jslim.analyzer.image.FileTree;
import dev.jslim.analyzer.image.ImageArchive;
import dev.jslim.analyzer.image.Node;
import dev.jslim.analyzer.image.PathBytes;
import dev.jslim.analyzer.image.Paths;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** Where the loaders of an image look for libraries. */
final class LoaderConfig {
    private static final int FILE_LIMIT = 8 << 20;
    private static final int INCLUDE_DEPTH = 4;

    private final ImageArchive image;
    private final FileTree tree;
    private final LoaderCache cache;
    private final List<String> environment;
    private final List<String> system;

    LoaderConfig(ImageArchive image) {
        this.image = image;
        tree = image.tree();
        Node cacheFile = tree.find("/etc/ld.so.cache");
        cache = new LoaderCache(cacheFile == null ? new byte[0] : image.bytes(cacheFile, FILE_LIMIT));
        environment = split(image.config().env().get("LD_LIBRARY_PATH"));
        SequencedSet<String> directories = new LinkedHashSet<>();
        readConfig("/etc/ld.so.conf", directories, 0);
        directories.addAll(List.of("/lib64", "/usr/lib64", "/lib", "/usr/lib"));
        // Debian's loaders have the directory of their architecture built in.
        for (String parent : List.of("/lib", "/usr/lib")) {
            Node node = tree.find(parent);
            if (node != null) {
                for (Node child : node.children()) {
                    if (child.name().contains("-linux-gnu")) {
                        directories.add(parent + "/" + child.name());
                    }
                }
            }
        }
        system = List.copyOf(directories);
    }

    LoaderCache cache() {
        return cache;
    }

    /** Returns the directories of LD_LIBRARY_PATH in the image's environment. */
    List<String> environment() {
        return environment;
    }

    /** Returns the directories of ld.so.conf and those that are built in. */
    List<String> system() {
        return system;
    }

    /** Returns the directories in which a musl loader looks. */
    List<String> musl(String interpreter) {
        String name = Paths.name(interpreter);
        int dot = name.indexOf('.');
        Node file = tree.find("/etc/" + (dot < 0 ? name : name.substring(0, dot)) + ".path");
        return file == null
                ? List.of("/lib", "/usr/local/lib", "/usr/lib")
                : split(text(file).replace('\n', ':').strip());
    }

    private void readConfig(String path, SequencedSet<String> directories, int depth) {
        Node file = tree.find(path);
        if (file == null || !file.isFile() || depth > INCLUDE_DEPTH) {
            return;
        }
        for (String raw : text(file).split("\n", -1)) {
            int hash = raw.indexOf('#');
            String line = (hash < 0 ? raw : raw.substring(0, hash)).strip();
            if (line.startsWith("include ")) {
                String pattern =
                        Paths.join(Paths.parent(path), line.substring(8).strip());
                included(pattern).forEach(name -> readConfig(name, directories, depth + 1));
            } else if (line.startsWith("/")) {
                directories.add(line);
            }
        }
    }

    /** Returns the files that an include line names; only the last part has wildcards in practice: {@code *.conf}. */
    private List<String> included(String pattern) {
        int star = pattern.indexOf('*');
        if (star < 0) {
            return List.of(pattern);
        }
        List<String> files = new ArrayList<>();
        String directory = Paths.parent(pattern);
        String suffix = pattern.substring(star + 1);
        Node node = tree.find(directory);
        if (node != null) {
            for (Node child : node.children()) {
                if (child.name().endsWith(suffix)) {
                    files.add(directory + "/" + child.name());
                }
            }
        }
        return files;
    }

    private String text(Node file) {
        return PathBytes.decode(image.bytes(file, FILE_LIMIT));
    }

    private static List<String> split(@Nullable String path) {
        List<String> parts = new ArrayList<>();
        if (path != null) {
            for (String part : path.split("[:;]", -1)) {
                if (part.startsWith("/")) {
                    parts.add(part);
                }
            }
        }
        return List.copyOf(parts);
    }
}
