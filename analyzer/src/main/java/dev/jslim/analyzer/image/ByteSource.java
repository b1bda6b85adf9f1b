package dev.jslim.analyzer.image;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;

/** Bytes that can be read at any position. I/O failures are thrown as {@link java.io.UncheckedIOException}. */
public interface ByteSource {
    /** Returns how many bytes there are. */
    long size();

    /** Fills the target from the position on; returns how many bytes were read, fewer than asked only at the end. */
    int read(long position, ByteBuffer target);

    /** Returns the bytes at the position, fewer than asked only at the end. */
    default byte[] bytes(long position, int length) {
        byte[] bytes = new byte[Math.clamp(size() - position, 0, length)];
        int read = read(position, ByteBuffer.wrap(bytes));
        return read == bytes.length ? bytes : Arrays.copyOf(bytes, read);
    }

    /** Returns a part of the bytes, as far as there are so many. */
    default ByteSource slice(long position, long length) {
        Objects.checkFromIndexSize(position, 0, size());
        return new Slice(this, position, Math.clamp(size() - position, 0, length));
    }

    /** Returns a stream of all bytes; it need not be closed. */
    default InputStream stream() {
        return new ByteSourceStream(this);
    }

    /** Returns the bytes of an array. */
    static ByteSource of(byte[] bytes) {
        return new Slice.InMemory(bytes);
    }
}
