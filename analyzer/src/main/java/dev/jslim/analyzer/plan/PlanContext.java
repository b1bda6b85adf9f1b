package dev.jslim.analyzer.plan;

import dev.jslim.analyzer.elf.LibraryResolver;
import dev.jslim.analyzer.image.FileTree;
import dev.jslim.analyzer.image.ImageArchive;
import dev.jslim.analyzer.image.ImageConfig;
import dev.jslim.analyzer.image.Node;
import dev.jslim.analyzer.image.PathBytes;
import dev.jslim.analyzer.image.Paths;
import dev.jslim.analyzer.image.packages.DpkgDatabase;
import dev.jslim.analyzer.image.packages.PythonDistributions;
import java.util.List;
import java.util.Optional;

/** What closures know beside the plan itself. */
record PlanContext(
        ImageArchive image,
        ObservedFiles observed,
        PlanOptions options,
        LibraryResolver libraries,
        DpkgDatabase dpkg,
        PythonDistributions python) {
    private static final String DEFAULT_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    static PlanContext of(ImageArchive image, ObservedFiles observed, PlanOptions options) {
        return new PlanContext(
                image,
                observed,
                options,
                new LibraryResolver(image),
                DpkgDatabase.read(image),
                PythonDistributions.read(image));
    }

    FileTree tree() {
        return image.tree();
    }

    ImageConfig config() {
        return image.config();
    }

    boolean isAtLeast(Level level) {
        return options.level().compareTo(level) >= 0;
    }

    /** Returns the path of a program as a shell of the image finds it, links not resolved; empty if it has none. */
    Optional<String> program(String name) {
        if (name.indexOf('/') >= 0) {
            String path = Paths.join(config().workdir(), name);
            return isProgram(path) ? Optional.of(path) : Optional.empty();
        }
        for (String directory :
                config().env().getOrDefault("PATH", DEFAULT_PATH).split(":", -1)) {
            String path = Paths.join(directory, name);
            if (directory.startsWith("/") && !name.isEmpty() && isProgram(path)) {
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }

    private boolean isProgram(String path) {
        Node node = tree().find(path);
        return node != null && node.isExecutable();
    }

    /** Returns the text of a file if it is one of at most so many bytes, else empty. */
    String text(Node file, int limit) {
        return file.isFile() && file.size() <= limit ? PathBytes.decode(image.bytes(file, limit)) : "";
    }

    /** Returns the lines of the file a path leads to; none if there is no such file, or if it is unreasonably long. */
    List<String> lines(String path) {
        Node file = tree().find(path);
        return file == null ? List.of() : text(file, 1 << 20).lines().toList();
    }
}
