package dev.jslim.analyzer.build.context;

import dev.jslim.analyzer.build.context.BuildContext.Entry;
import dev.jslim.analyzer.build.ignore.DockerIgnore;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at a build context level by level, so that whoever looks at a part only sees what is near its root. */
final class ContextWalk {
    private final Path root;
    private final DockerIgnore ignore;
    private final int most;
    private final List<Entry> sent = new ArrayList<>();
    private final Deque<String> waiting = new ArrayDeque<>();
    private int seen;

    /**
     * Prepares a walk.
     *
     * @param most files and directories, ignored or not, that are looked at; above zero
     */
    ContextWalk(Path root, DockerIgnore ignore, int most) {
        this.root = root;
        this.ignore = ignore;
        this.most = most;
    }

    BuildContext.Listing listing() {
        waiting.add("");
        while (!waiting.isEmpty() && seen < most) {
            directory(waiting.removeFirst());
        }
        return new BuildContext.Listing(sent, seen < most);
    }

    private void directory(String prefix) {
        for (Path file : files(prefix)) {
            String path = prefix + file.getFileName();
            boolean ignored = ignore.ignores(path);
            BasicFileAttributes attributes = ignored && ignore.closes(path) ? null : attributes(file);
            boolean inner = attributes != null && attributes.isDirectory();
            if (inner) {
                waiting.add(path + "/");
            }
            if (attributes != null && !ignored) {
                sent.add(new Entry(path, attributes.isRegularFile() ? attributes.size() : 0, inner));
            }
        }
    }

    /** Returns what a directory holds, sorted, and no more than is still to be looked at. */
    private List<Path> files(String prefix) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(root.resolve(prefix))) {
            for (Path file : all) {
                if (seen == most) {
                    break;
                }
                seen++;
                files.add(file);
            }
        } catch (IOException | DirectoryIteratorException e) {
            // Counts as empty: a lint is not the place to fail for a directory that is closed to it or vanishes.
        }
        files.sort(null);
        return files;
    }

    private static @Nullable BasicFileAttributes attributes(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            return null;
        }
    }
}
