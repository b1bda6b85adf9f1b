package dev.jslim.analyzer.image;

import org.jspecify.annotations.Nullable;

/** What extended headers (PAX, GNU long names) say of the entry that follows them. */
final class ExtendedHeader {
    @Nullable
    String path;

    @Nullable
    String linkPath;

    @Nullable
    Long size;

    @Nullable
    Long uid;

    @Nullable
    Long gid;

    @Nullable
    Long mtime;

    private boolean empty = true;

    boolean isEmpty() {
        return empty;
    }

    /** Reads the data of one extended header; returns false if it is malformed. */
    boolean read(char flag, byte[] data) {
        empty = false;
        switch (flag) {
            case 'L' -> path = TarFields.text(data, 0, data.length);
            case 'K' -> linkPath = TarFields.text(data, 0, data.length);
            default -> {
                return readRecords(data);
            }
        }
        return true;
    }

    /** Records are {@code LENGTH KEY=VALUE\n}, where the length counts itself. */
    private boolean readRecords(byte[] data) {
        int at = 0;
        while (at < data.length && data[at] != 0) {
            int length = 0;
            int i = at;
            for (; i < data.length && data[i] >= '0' && data[i] <= '9' && length <= LayerBlocks.EXTENDED_LIMIT; i++) {
                length = length * 10 + data[i] - '0';
            }
            int end = at + length;
            if (i >= data.length || data[i] != ' ' || length <= i - at || end > data.length || data[end - 1] != '\n') {
                return false;
            }
            int equals = i + 1;
            while (equals < end && data[equals] != '=') {
                equals++;
            }
            if (equals == end
                    || !record(PathBytes.decode(data, i + 1, equals - i - 1), data, equals + 1, end - equals - 2)) {
                return false;
            }
            at = end;
        }
        return true;
    }

    private boolean record(String key, byte[] data, int offset, int length) {
        switch (key) {
            case "path" -> path = PathBytes.decode(data, offset, length);
            case "linkpath" -> linkPath = PathBytes.decode(data, offset, length);
            case "size" -> size = number(data, offset, length);
            case "uid" -> uid = number(data, offset, length);
            case "gid" -> gid = number(data, offset, length);
            case "mtime" -> mtime = number(data, offset, length);
            default -> {
                return true;
            }
        }
        return length >= 0;
    }

    /** Returns the whole seconds or number before a decimal point; −1 if there is none. */
    private static long number(byte[] data, int offset, int length) {
        String text = PathBytes.decode(data, offset, length);
        int dot = text.indexOf('.');
        try {
            return Long.parseLong(dot < 0 ? text : text.substring(0, dot));
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
