package dev.jslim.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Standard output, which remembers why it could not be written: the streams above it say only that. */
final class StandardOutput extends FileOutputStream {
    private @Nullable IOException failure;

    StandardOutput() {
        super(FileDescriptor.out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            super.write(bytes, from, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** Returns why something could not be written, or null. */
    @Nullable
    IOException failure() {
        return failure;
    }

    /** Returns whether whoever reads has left, as {@code head} does when it has seen enough: nothing else goes wrong with a pipe. */
    static boolean isPipe() {
        try { // the exception's message is no help: the C library writes it in the user's language
            return Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString().startsWith("pipe:");
        } catch (IOException e) {
            return false;
        }
    }
}
