package dev.jslim.analyzer.emit;

import dev.jslim.analyzer.image.EntryType;
import dev.jslim.analyzer.image.LayerBlocks;
import dev.jslim.analyzer.image.PathBytes;
import dev.jslim.analyzer.image.TarFields;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The header blocks of a tar entry that cannot be copied as they are, because its name, link or size changes. Everything else
 * of the original stays: owner, mode, time, and the extended attributes in its PAX records.
 */
final class EntryHeader {
    private static final int BLOCK = LayerBlocks.BLOCK;

    private final byte[] block;
    private final ByteArrayOutputStream records = new ByteArrayOutputStream();

    private EntryHeader(byte[] block) {
        this.block = block;
    }

    /** Returns a header like those blocks, which are an entry's, extended headers included. */
    static EntryHeader like(byte[] blocks, boolean withAttributes) {
        EntryHeader header = new EntryHeader(Arrays.copyOfRange(blocks, blocks.length - BLOCK, blocks.length));
        for (int at = 0; at < blocks.length - BLOCK; ) {
            int size = (int) octal(blocks, at + TarFields.SIZE, 12);
            if (blocks[at + TarFields.TYPE] == 'x') {
                header.copyRecords(blocks, at + BLOCK, size, withAttributes);
            }
            at += BLOCK + (int) LayerBlocks.padded(size);
        }
        return header;
    }

    /** Returns the header of an entry that the original does not have. */
    static EntryHeader fresh(EntryType type, int mode, long uid, long gid, long mtime) {
        byte[] block = new byte[BLOCK];
        EntryHeader header = new EntryHeader(block);
        header.octal(TarFields.MODE, 8, mode);
        header.octal(TarFields.UID, 8, uid);
        header.octal(TarFields.GID, 8, gid);
        header.octal(TarFields.MTIME, 12, mtime);
        header.octal(TarFields.SIZE, 12, 0);
        block[TarFields.TYPE] = (byte) (type == EntryType.DIRECTORY ? '5' : '0');
        byte[] magic = "ustar\00000".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(magic, 0, block, TarFields.MAGIC, magic.length);
        return header;
    }

    EntryHeader name(String name) {
        Arrays.fill(block, TarFields.NAME, TarFields.NAME + 100, (byte) 0);
        // The prefix is another part of the name; GNU headers have times there.
        Arrays.fill(block, TarFields.PREFIX, BLOCK, (byte) 0);
        text(TarFields.NAME, "path", name);
        return this;
    }

    /** Makes it a hard link to a path of the archive. */
    EntryHeader hardLinkTo(String target) {
        block[TarFields.TYPE] = '1';
        Arrays.fill(block, TarFields.LINK_NAME, TarFields.LINK_NAME + 100, (byte) 0);
        text(TarFields.LINK_NAME, "linkpath", target);
        return size(0);
    }

    EntryHeader size(long size) {
        octal(TarFields.SIZE, 12, size);
        return this;
    }

    /** Returns the header blocks. */
    byte[] blocks() {
        Arrays.fill(block, TarFields.CHECKSUM, TarFields.CHECKSUM + 8, (byte) ' ');
        seal(block);
        if (records.size() == 0) {
            return block.clone();
        }
        byte[] extended = fresh(EntryType.FILE, 0644, 0, 0, 0).size(records.size()).block;
        byte[] name = "pax".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(name, 0, extended, TarFields.NAME, name.length);
        extended[TarFields.TYPE] = 'x';
        seal(extended);
        byte[] all = new byte[BLOCK + (int) LayerBlocks.padded(records.size()) + BLOCK];
        System.arraycopy(extended, 0, all, 0, BLOCK);
        System.arraycopy(records.toByteArray(), 0, all, BLOCK, records.size());
        System.arraycopy(block, 0, all, all.length - BLOCK, BLOCK);
        return all;
    }

    private void copyRecords(byte[] blocks, int from, int size, boolean withAttributes) {
        for (int at = from; at < from + size && blocks[at] != 0; ) {
            int space = at;
            int length = 0;
            while (blocks[space] != ' ') {
                length = length * 10 + blocks[space++] - '0';
            }
            int equals = space + 1;
            while (blocks[equals] != '=') {
                equals++;
            }
            String key = new String(blocks, space + 1, equals - space - 1, StandardCharsets.ISO_8859_1);
            boolean attribute = key.startsWith("SCHILY.xattr.") || key.startsWith("LIBARCHIVE.xattr.");
            if (!key.equals("path")
                    && !key.equals("linkpath")
                    && !key.equals("size")
                    && (withAttributes || !attribute)) {
                records.write(blocks, at, length);
            }
            at += length;
        }
    }

    private void text(int offset, String key, String value) {
        byte[] bytes = PathBytes.encode(value);
        boolean ascii = bytes.length == value.length();
        System.arraycopy(bytes, 0, block, offset, Math.min(100, bytes.length));
        if (bytes.length > 100 || !ascii) {
            byte[] tail = PathBytes.encode(" " + key + "=" + value + "\n");
            int length = tail.length + 1;
            while (String.valueOf(length).length() + tail.length != length) {
                length++;
            }
            records.writeBytes(String.valueOf(length).getBytes(StandardCharsets.US_ASCII));
            records.writeBytes(tail);
        }
    }

    private void octal(int offset, int length, long value) {
        String digits = Long.toOctalString(Math.max(0, value));
        if (digits.length() < length) {
            Arrays.fill(block, offset, offset + length - 1, (byte) '0');
            for (int i = 0; i < digits.length(); i++) {
                block[offset + length - 1 - digits.length() + i] = (byte) digits.charAt(i);
            }
            block[offset + length - 1] = 0;
        } else {
            // Base 256, which every reader of large files knows.
            block[offset] = (byte) 0x80;
            for (int i = 1; i < length; i++) {
                int shift = 8 * (length - 1 - i);
                block[offset + i] = shift > 56 ? 0 : (byte) (value >> shift);
            }
        }
    }

    private static long octal(byte[] bytes, int offset, int length) {
        long value = 0;
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] >= '0' && bytes[i] <= '7') {
                value = (value << 3) | (bytes[i] - '0');
            }
        }
        return value;
    }

    private static void seal(byte[] block) {
        String sum = "000000" + Integer.toOctalString(TarFields.checksum(block));
        byte[] digits = sum.substring(sum.length() - 6).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(digits, 0, block, TarFields.CHECKSUM, 6);
        block[TarFields.CHECKSUM + 6] = 0;
        block[TarFields.CHECKSUM + 7] = ' ';
    }
}
