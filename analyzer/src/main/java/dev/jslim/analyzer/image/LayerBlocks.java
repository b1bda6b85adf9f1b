package dev.jslim.analyzer.image;

import dev.jslim.analyzer.JslimException.InputInvalid;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a tar with the exact blocks they are made of, so that an entry can be copied byte for byte. Reads ustar, PAX
 * ({@code x}) and GNU long names; PAX global headers ({@code g}) are skipped, as the engine does when it unpacks a layer.
 *
 * <p>Source: POSIX.1-2017, pax interchange format; GNU tar manual, basic tar format.
 */
public final class LayerBlocks {
    /** A tar consists of blocks of so many bytes. */
    public static final int BLOCK = 512;

    /** An extended header may not be longer; the same limit as in the engine. */
    static final int EXTENDED_LIMIT = 1 << 20;

    private final ByteSource source;
    private final String title;

    /**
     * @param source the tar, not compressed
     * @param title what to call it in a message
     */
    public LayerBlocks(ByteSource source, String title) {
        this.source = source;
        this.title = title;
    }

    /** Returns the tar itself. */
    public ByteSource source() {
        return source;
    }

    /** Returns the first entry, or null if there is none. */
    public @Nullable TarEntry first() {
        return at(0);
    }

    /** Returns the entry that follows, or null after the last. */
    public @Nullable TarEntry after(TarEntry entry) {
        return at(entry.position() + entry.length());
    }

    /**
     * Returns the entry whose blocks begin at the position, or null where the archive ends.
     *
     * @throws InputInvalid if there is no valid entry
     */
    public @Nullable TarEntry at(long start) {
        long first = start;
        long position = start;
        ExtendedHeader extended = new ExtendedHeader();
        while (true) {
            byte[] block = source.bytes(position, BLOCK);
            if (block.length == 0 || (block.length == BLOCK && TarFields.isZero(block))) {
                if (position == first) {
                    return null;
                }
                throw damaged(position, "ends after an extended header");
            }
            if (block.length < BLOCK) {
                throw damaged(position, "is cut off");
            }
            if (!TarFields.checksumMatches(block)) {
                throw damaged(position, "has a header with a wrong checksum");
            }
            char flag = (char) (block[TarFields.TYPE] & 0xff);
            long size = TarFields.number(block, TarFields.SIZE, 12);
            if (size < 0) {
                throw damaged(position, "has an entry of negative size");
            }
            switch (flag) {
                case 'x', 'X', 'L', 'K' -> {
                    if (size > EXTENDED_LIMIT) {
                        throw damaged(position, "has an extended header of " + size + " bytes");
                    }
                    byte[] data = source.bytes(position + BLOCK, (int) size);
                    if (data.length < size || !extended.read(flag, data)) {
                        throw damaged(position, "has a malformed extended header");
                    }
                    position += BLOCK + padded(size);
                    if (position - first > 4L * EXTENDED_LIMIT) {
                        throw damaged(position, "has too many extended headers");
                    }
                }
                case 'g', 'V' -> {
                    position += BLOCK + padded(size);
                    if (position > source.size()) {
                        throw damaged(position, "is cut off");
                    }
                    // A global header is no part of the entry: the entry's own blocks begin after it.
                    first = extended.isEmpty() ? position : first;
                }
                default -> {
                    return entry(block, flag, first, position, extended);
                }
            }
        }
    }

    private TarEntry entry(byte[] block, char flag, long start, long position, ExtendedHeader extended) {
        String name = extended.path != null ? extended.path : TarFields.name(block);
        String linkName =
                extended.linkPath != null ? extended.linkPath : TarFields.text(block, TarFields.LINK_NAME, 100);
        EntryType type = switch (flag) {
            case '0', '7', '\0' -> name.endsWith("/") ? EntryType.DIRECTORY : EntryType.FILE;
            case '1' -> EntryType.HARDLINK;
            case '2' -> EntryType.SYMLINK;
            case '3' -> EntryType.CHARACTER_DEVICE;
            case '4' -> EntryType.BLOCK_DEVICE;
            case '5' -> EntryType.DIRECTORY;
            case '6' -> EntryType.FIFO;
            default -> throw damaged(position, "has an entry of the unknown type '" + flag + "'");
        };
        // A size in the header of a link or a directory does not mean that data follow.
        long size = type == EntryType.FILE
                ? extended.size != null ? extended.size : TarFields.number(block, TarFields.SIZE, 12)
                : 0;
        long data = position + BLOCK;
        if (size < 0 || size > source.size() - data) {
            throw damaged(position, "is cut off");
        }
        return new TarEntry(
                start,
                (int) (data - start),
                type,
                name,
                type == EntryType.HARDLINK || type == EntryType.SYMLINK ? linkName : "",
                size,
                (int) TarFields.number(block, TarFields.MODE, 8) & 07777,
                extended.uid != null ? extended.uid : TarFields.number(block, TarFields.UID, 8),
                extended.gid != null ? extended.gid : TarFields.number(block, TarFields.GID, 8),
                extended.mtime != null ? extended.mtime : TarFields.number(block, TarFields.MTIME, 12));
    }

    /** Returns the number rounded up to whole blocks. */
    public static long padded(long size) {
        return (size + BLOCK - 1) / BLOCK * BLOCK;
    }

    private InputInvalid damaged(long position, String what) {
        return new InputInvalid(
                title + " " + what + " (at byte " + position + ")", "save the image again; the archive is damaged");
    }
}
