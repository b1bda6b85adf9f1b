package dev.jslim.tracer.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Files of sessions, named so that it can be told whose they are. */
final class TemporaryFiles {
    private TemporaryFiles() {}

    /** Returns the directory that they are in. */
    static Path directory() {
        return Path.of(System.getProperty("java.io.tmpdir", "/tmp"));
    }

    /** Returns a new empty file of a session, readable by this user only. */
    static Path file(String session, String suffix) {
        try {
            return Files.createTempFile(SessionId.FILE_PREFIX + session + "-", suffix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a new empty directory of a session. */
    static Path folder(String session) {
        try {
            return Files.createTempDirectory(SessionId.FILE_PREFIX + session + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a file, or a directory with all that is in it; does nothing when there is none. */
    static void delete(Path path) {
        try {
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                try (var children = Files.newDirectoryStream(path)) {
                    children.forEach(TemporaryFiles::delete);
                }
            }
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
