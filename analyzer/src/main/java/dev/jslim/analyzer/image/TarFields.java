package dev.jslim.analyzer.image;

/** The fields of a tar header block. */
public final class TarFields {
    /** Offsets in the block. */
    public static final int NAME = 0,
            MODE = 100,
            UID = 108,
            GID = 116,
            SIZE = 124,
            MTIME = 136,
            CHECKSUM = 148,
            TYPE = 156,
            LINK_NAME = 157,
            MAGIC = 257,
            PREFIX = 345;

    private TarFields() {}

    static boolean isZero(byte[] block) {
        for (byte b : block) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns the sum of the block's bytes, those of the checksum itself counted as spaces. */
    public static int checksum(byte[] block) {
        int sum = 0;
        for (int i = 0; i < LayerBlocks.BLOCK; i++) {
            sum += i >= CHECKSUM && i < CHECKSUM + 8 ? ' ' : block[i] & 0xff;
        }
        return sum;
    }

    static boolean checksumMatches(byte[] block) {
        long expected = number(block, CHECKSUM, 8);
        int signed = 0;
        for (int i = 0; i < LayerBlocks.BLOCK; i++) {
            signed += i >= CHECKSUM && i < CHECKSUM + 8 ? ' ' : block[i];
        }
        // Some old writers summed signed bytes.
        return expected == checksum(block) || expected == signed;
    }

    /** Returns the number in octal digits or, with the first bit set, in base 256; −1 if it is neither. */
    static long number(byte[] block, int offset, int length) {
        if ((block[offset] & 0x80) != 0) {
            long value = (block[offset] & 0x3f) | ((block[offset] & 0x40) != 0 ? -1L << 6 : 0);
            for (int i = 1; i < length; i++) {
                if (value > Long.MAX_VALUE >> 8 || value < Long.MIN_VALUE >> 8) {
                    return -1;
                }
                value = (value << 8) | (block[offset + i] & 0xff);
            }
            return value;
        }
        long value = 0;
        boolean ended = false;
        for (int i = offset; i < offset + length; i++) {
            byte b = block[i];
            if (b == 0 || b == ' ') {
                ended = ended || value > 0;
            } else if (b >= '0' && b <= '7' && !ended) {
                value = (value << 3) | (b - '0');
            } else {
                return -1;
            }
        }
        return value;
    }

    static String name(byte[] block) {
        String name = text(block, NAME, 100);
        boolean ustar = block[MAGIC] == 'u' && block[MAGIC + 1] == 's' && block[MAGIC + 5] == 0;
        String prefix = ustar ? text(block, PREFIX, 155) : "";
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    static String text(byte[] bytes, int offset, int length) {
        int end = offset;
        while (end < offset + length && bytes[end] != 0) {
            end++;
        }
        return PathBytes.decode(bytes, offset, end - offset);
    }
}
