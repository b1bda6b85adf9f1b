package dev.jslim.tracer.process;

import dev.jslim.grammar.source.SourceBytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A build context with some files other than they are: what a build needs that must leave the user's directory alone. Files are
 * linked where the file system allows it and copied elsewhere; nothing ever writes through the links.
 */
public final class ContextCopy {
    private ContextCopy() {}

    /**
     * Fills an empty directory.
     *
     * @param needless says of a relative path, separated by slashes, that the builder does not want it
     * @param replaced relative path to new content; these may be new files
     */
    public static void make(Path context, Path target, Predicate<String> needless, Map<String, String> replaced) {
        try {
            Files.walkFileTree(context, copier(context, target, needless));
            for (Map.Entry<String, String> one : replaced.entrySet()) {
                Path file = target.resolve(one.getKey()).normalize();
                if (!file.startsWith(target)) {
                    throw new IllegalArgumentException("leads out of the context: " + one.getKey());
                }
                Files.createDirectories(file.getParent());
                // Not to be written into: it may be a link to the user's file.
                Files.deleteIfExists(file);
                Files.write(file, SourceBytes.encode(one.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileVisitor<Path> copier(Path context, Path target, Predicate<String> needless) {
        return new SimpleFileVisitor<>() {
            private boolean unwanted(Path path) {
                String relative = context.relativize(path).toString();
                return !relative.isEmpty() && needless.test(relative);
            }

            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                if (unwanted(directory)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Path copy = target.resolve(context.relativize(directory).toString());
                Files.createDirectories(copy);
                copyMode(directory, copy);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!unwanted(file) && !attributes.isOther()) {
                    link(file, target.resolve(context.relativize(file).toString()));
                }
                return FileVisitResult.CONTINUE;
            }
        };
    }

    private static void link(Path file, Path copy) throws IOException {
        if (!Files.isSymbolicLink(file)) {
            try {
                Files.createLink(copy, file);
                return;
            } catch (IOException | UnsupportedOperationException otherFileSystem) {
                // Copied below.
            }
        }
        Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    }

    private static void copyMode(Path from, Path to) throws IOException {
        if (Files.getFileStore(from).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        }
    }
}
