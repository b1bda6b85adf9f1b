package dev.jslim.analyzer.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file on disk. */
final class FileSource implements ByteSource, AutoCloseable {
    private final FileChannel channel;
    private final long size;

    FileSource(Path file) throws IOException {
        this(FileChannel.open(file, StandardOpenOption.READ));
    }

    /** Reads what a channel has now, and closes it in the end. */
    FileSource(FileChannel channel) throws IOException {
        this.channel = channel;
        size = channel.size();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int read(long position, ByteBuffer target) {
        int total = 0;
        try {
            while (target.hasRemaining()) {
                int read = channel.read(target, position + total);
                if (read < 0) {
                    break;
                }
                total += read;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return total;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
