package dev.jslim.analyzer.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The directory that is sent to the builder. It is walked once, when somebody first asks for its files; symbolic links are
 * not followed, and unreadable places count as empty.
 */
public final class BuildContext {
    /** A context with more files is cut off here: what is said of it then says "at least". */
    private static final int MOST_FILES = 100_000;

    private static final long LARGEST_TEXT = 1 << 20;

    private final Path directory;
    private final @Nullable Path ignoreFile;
    private final DockerIgnore ignore;
    private @Nullable List<Entry> sent;

    /**
     * A file that is sent.
     *
     * @param path relative to the context, separated by slashes
     * @param size bytes
     */
    public record Entry(String path, long size) {}

    private BuildContext(Path directory, @Nullable Path ignoreFile, DockerIgnore ignore) {
        this.directory = directory;
        this.ignoreFile = ignoreFile;
        this.ignore = ignore;
    }

    /**
     * Returns the context of a build.
     *
     * @param dockerfile decides which ignore file holds: {@code NAME.dockerignore} beside it is preferred to
     *     {@code .dockerignore}; null if it is not a file
     * @throws UncheckedIOException if the ignore file cannot be read
     */
    public static BuildContext of(Path directory, @Nullable Path dockerfile) {
        Path own = dockerfile == null ? null : dockerfile.resolveSibling(dockerfile.getFileName() + ".dockerignore");
        Path shared = directory.resolve(".dockerignore");
        Path file = own != null && Files.isRegularFile(own) ? own : Files.isRegularFile(shared) ? shared : null;
        return new BuildContext(directory, file, file == null ? DockerIgnore.none() : read(file));
    }

    /** Returns the directory. */
    public Path directory() {
        return directory;
    }

    /** Returns the ignore file that holds, or null if there is none. */
    public @Nullable Path ignoreFile() {
        return ignoreFile;
    }

    /** Returns the patterns of the ignore file. */
    public DockerIgnore ignore() {
        return ignore;
    }

    /** Returns whether there is a file or directory of that relative path, ignored or not. Paths that leave the context do not exist. */
    public boolean exists(String path) {
        Path inside = inside(path);
        return inside != null && Files.exists(inside, LinkOption.NOFOLLOW_LINKS);
    }

    /** Returns whether there is a directory of that relative path, ignored or not. */
    public boolean isDirectory(String path) {
        Path inside = inside(path);
        return inside != null && Files.isDirectory(inside, LinkOption.NOFOLLOW_LINKS);
    }

    /** Returns the text of a small file of that relative path, or null if there is none that can be read. */
    public @Nullable String text(String path) {
        Path inside = inside(path);
        try {
            boolean small = inside != null
                    && Files.isRegularFile(inside, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(inside) <= LARGEST_TEXT;
            return small && inside != null ? new String(Files.readAllBytes(inside), StandardCharsets.UTF_8) : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** Returns the files that are sent, sorted by path. */
    public List<Entry> sent() {
        List<Entry> entries = sent;
        if (entries == null) {
            entries = walk();
            sent = entries;
        }
        return entries;
    }

    /** Returns how many bytes of the sent files lie at or below {@code path}. */
    public long size(String path) {
        long size = 0;
        for (Entry entry : sent()) {
            if (entry.path().equals(path) || entry.path().startsWith(path + "/")) {
                size += entry.size();
            }
        }
        return size;
    }

    private @Nullable Path inside(String path) {
        try {
            Path inside = directory
                    .resolve(path.startsWith("/") ? path.substring(1) : path)
                    .normalize();
            return inside.startsWith(directory.normalize()) ? inside : null;
        } catch (java.nio.file.InvalidPathException e) {
            return null;
        }
    }

    private List<Entry> walk() {
        List<Entry> entries = new ArrayList<>();
        try {
            Files.walkFileTree(directory, new Walker(entries));
        } catch (IOException e) {
            // Seen as far as it could be read: a lint is not the place to fail for a directory that vanishes.
            entries.sort((a, b) -> a.path().compareTo(b.path()));
            return List.copyOf(entries);
        }
        entries.sort((a, b) -> a.path().compareTo(b.path()));
        return List.copyOf(entries);
    }

    private static DockerIgnore read(Path file) {
        try {
            if (Files.size(file) > LARGEST_TEXT) {
                return DockerIgnore.none();
            }
            return DockerIgnore.parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Walker extends SimpleFileVisitor<Path> {
        private final List<Entry> entries;

        Walker(List<Entry> entries) {
            this.entries = entries;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            boolean pruned = !dir.equals(directory) && !ignore.hasExceptions() && ignore.ignores(relative(dir));
            return pruned ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = relative(file);
            if (!ignore.ignores(path)) {
                entries.add(new Entry(path, attributes.isRegularFile() ? attributes.size() : 0));
            }
            return entries.size() >= MOST_FILES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }

        private String relative(Path path) {
            return directory.relativize(path).toString().replace('\\', '/');
        }
    }
}
