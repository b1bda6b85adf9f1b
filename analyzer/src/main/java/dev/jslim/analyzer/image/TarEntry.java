package dev.jslim.analyzer.image;

/**
 * One entry of a tar, and where its blocks are.
 *
 * @param position of its first block, which is that of an extended header if it has one
 * @param headerBytes of all its header blocks; the data follows
 * @param name as it is in the archive
 * @param size of the data, without padding
 * @param mode permission bits, set-user-ID, set-group-ID and sticky bit
 * @param mtime seconds since 1970
 * @param linkName as it is in the archive; empty if the entry is no link
 */
public record TarEntry(
        long position,
        int headerBytes,
        EntryType type,
        String name,
        String linkName,
        long size,
        int mode,
        long uid,
        long gid,
        long mtime) {
    /** Returns the position of the first byte of the data. */
    public long dataPosition() {
        return position + headerBytes;
    }

    /** Returns how many bytes the entry has in all: headers, data, padding. */
    public long length() {
        return headerBytes + LayerBlocks.padded(size);
    }
}
