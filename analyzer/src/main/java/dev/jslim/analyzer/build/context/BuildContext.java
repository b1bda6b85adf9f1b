package dev.jslim.analyzer.build.context;

import dev.jslim.analyzer.build.ignore.DockerIgnore;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The directory that is sent to the builder. Nothing of it is read but the ignore file before somebody asks.
 */
public final class BuildContext {
    /** To look at so many files takes as long as to lint one, and a context can hold a hundred times more. */
    private static final int MOST_SEEN = 500;

    /** What a rule may take that is only run on request; takes some tenths of a second. */
    private static final int MOST_SEARCHED = 5000;

    private static final int LARGEST_TEXT = 1 << 20;

    private final Path directory;
    private final @Nullable Path ignoreFile;
    private final DockerIgnore ignore;
    private @Nullable Listing sent;

    /**
     * A file or directory that is sent.
     *
     * @param path relative to the context, separated by slashes
     * @param size bytes; 0 for a directory
     */
    public record Entry(String path, long size, boolean directory) {}

    /**
     * Files and directories that are sent.
     *
     * @param complete whether these are all
     */
    public record Listing(List<Entry> entries, boolean complete) {
        public Listing {
            entries = List.copyOf(entries);
        }
    }

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
        Path file = ignoreFile(directory, dockerfile);
        return new BuildContext(directory, file, file == null ? DockerIgnore.none() : read(file));
    }

    /** Returns the context of another build: this one if it is the same directory under the same ignore file, which is not read again. */
    public BuildContext orThatOf(Path otherDirectory, @Nullable Path dockerfile) {
        boolean same =
                directory.equals(otherDirectory) && Objects.equals(ignoreFile, ignoreFile(otherDirectory, dockerfile));
        return same ? this : of(otherDirectory, dockerfile);
    }

    private static @Nullable Path ignoreFile(Path directory, @Nullable Path dockerfile) {
        Path own = dockerfile == null ? null : dockerfile.resolveSibling(dockerfile.getFileName() + ".dockerignore");
        Path shared = directory.resolve(".dockerignore");
        return own != null && own.toFile().isFile() ? own : shared.toFile().isFile() ? shared : null;
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

    /** Returns the text of a small file of that relative path, or null if there is none that can be read. */
    public @Nullable String text(String path) {
        Path inside = inside(path);
        try {
            return inside != null && Files.isRegularFile(inside, LinkOption.NOFOLLOW_LINKS) ? small(inside) : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** Returns whether somebody may execute the file of that relative path; true as well where the file system cannot tell. */
    public boolean isExecutable(String path) {
        Path inside = inside(path);
        return inside == null || !inside.toFile().isFile() || inside.toFile().canExecute();
    }

    /**
     * Returns what is sent, what is near the root first, and of a big context only these. Symbolic links are not followed,
     * and unreadable places count as empty.
     */
    public Listing sent() {
        Listing known = sent;
        if (known == null) {
            known = new ContextWalk(directory, ignore, MOST_SEEN).listing();
            sent = known;
        }
        return known;
    }

    /**
     * Returns what is in the directory, whether it is sent or not, but for what {@code without} leaves out. It looks at ten times as
     * many files as {@link #sent} and remembers nothing, so it is for rules that only run on request.
     */
    public Listing search(DockerIgnore without) {
        return new ContextWalk(directory, without, MOST_SEARCHED).listing();
    }

    private @Nullable Path inside(String path) {
        try {
            Path inside = directory
                    .resolve(path.startsWith("/") ? path.substring(1) : path)
                    .normalize();
            return inside.startsWith(directory.normalize()) ? inside : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static DockerIgnore read(Path file) {
        try {
            String text = small(file);
            return text == null ? DockerIgnore.none() : DockerIgnore.parse(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the text of a file, or null if it is large. Not by {@code Files}, whose channels take longer to load than the file. */
    private static @Nullable String small(Path file) throws IOException {
        try (FileInputStream in = new FileInputStream(file.toFile())) {
            byte[] bytes = in.readNBytes(LARGEST_TEXT + 1);
            return bytes.length > LARGEST_TEXT ? null : new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
