package dev.jslim.cli;

import dev.jslim.analyzer.JslimException.InputInvalid;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes files so that a reader, or an interrupt, sees the old content or the new one, never half of it. */
public final class AtomicFile {
    private AtomicFile() {}

    /**
     * Replaces the content of a file. Mode, owner and group stay; of a symbolic link the target is replaced. What is not a regular
     * file, such as {@code /dev/stdout}, and what belongs to an owner or a group to whom this process may not give a new file, is
     * written to instead.
     *
     * @throws InputInvalid if it cannot be written; the file is then as it was
     */
    public static void write(Path file, byte[] content) {
        write(file, to -> Files.write(to, content));
    }

    /** Replaces the content of a file likewise by that of another one. */
    static void copy(Path from, Path file) {
        write(file, to -> {
            try (OutputStream out = Files.newOutputStream(to)) {
                Files.copy(from, out);
            }
        });
    }

    /** Puts the content into a file. */
    private interface Content {
        void writeTo(Path file) throws IOException;
    }

    private static void write(Path file, Content content) {
        check(file);
        try {
            Path target = target(file);
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                content.writeTo(target);
            } else {
                replace(target, content);
            }
        } catch (IOException e) {
            String reason = e instanceof AccessDeniedException
                    ? "permission denied"
                    : e instanceof FileSystemException failed ? failed.getReason() : e.getMessage();
            throw new InputInvalid("cannot write " + file + ": " + (reason == null ? e.toString() : reason), "", e);
        }
    }

    /**
     * Does nothing if a file can be written, as far as can be told before it is: for work that would be lost otherwise.
     *
     * @throws InputInvalid if it cannot
     */
    public static void check(Path file) {
        Path directory = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new InputInvalid("cannot write " + file + ": it is a directory", "name a file in it");
        }
        if (directory == null || !Files.isDirectory(directory)) {
            throw new InputInvalid("cannot write " + file + ": there is no such directory", "make the directory first");
        }
        // A file that is replaced would not need to be writable, but whoever made it read-only meant something by it.
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw new InputInvalid("cannot write " + file + ": permission denied", "");
        }
        boolean special = Files.exists(file) && !Files.isRegularFile(file);
        if (!special && !Files.isWritable(directory)) {
            throw new InputInvalid("cannot write " + file + ": permission denied in its directory", "");
        }
    }

    private static void replace(Path target, Content content) throws IOException {
        Path directory = target.toAbsolutePath().getParent();
        if (directory == null) {
            throw new NoSuchFileException(target.toString());
        }
        Path temporary = Files.createTempFile(directory, "." + target.getFileName() + ".", ".jslim");
        Thread remover = new Thread(() -> remove(temporary));
        Runtime.getRuntime().addShutdownHook(remover);
        try {
            content.writeTo(temporary);
            if (!keepAttributes(target, temporary)) {
                content.writeTo(target);
                return;
            }
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
            forget(remover);
        }
    }

    private static Path target(Path file) throws IOException {
        try {
            return file.toRealPath();
        } catch (NoSuchFileException e) {
            return file;
        }
    }

    private static void move(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Returns whether it could be done. */
    private static boolean keepAttributes(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (view == null) {
            return true;
        }
        if (!Files.exists(from)) {
            view.setPermissions(PosixFilePermissions.fromString("rw-r--r--"));
            return true;
        }
        PosixFileAttributes attributes = Files.readAttributes(from, PosixFileAttributes.class);
        PosixFileAttributes own = Files.readAttributes(to, PosixFileAttributes.class);
        if (!own.owner().equals(attributes.owner()) || !own.group().equals(attributes.group())) {
            try {
                view.setOwner(attributes.owner());
                view.setGroup(attributes.group());
            } catch (FileSystemException e) {
                return false;
            }
        }
        view.setPermissions(attributes.permissions());
        return true;
    }

    private static void remove(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            System.err.println("jslim: could not remove " + temporary);
        }
    }

    private static void forget(Thread remover) {
        try {
            Runtime.getRuntime().removeShutdownHook(remover);
        } catch (IllegalStateException shuttingDown) {
            remover.interrupt(); // it runs already, and finds nothing left to do
        }
    }
}
