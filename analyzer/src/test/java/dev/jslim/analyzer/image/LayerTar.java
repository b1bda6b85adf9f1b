package dev.jslim.analyzer.image;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Makes the tar of a layer for tests, block by block, so that no library stands between the test and the bytes. */
public final class LayerTar {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream records = new ByteArrayOutputStream();

    public LayerTar file(String name, String content) {
        return file(name, 0644, content.getBytes(StandardCharsets.UTF_8));
    }

    public LayerTar file(String name, int mode, byte[] content) {
        return entry('0', name, "", mode, 0, 0, content);
    }

    public LayerTar program(String name, String content) {
        return file(name, 0755, content.getBytes(StandardCharsets.UTF_8));
    }

    public LayerTar directory(String name) {
        return directory(name, 0755, 0, 0);
    }

    public LayerTar directory(String name, int mode, long uid, long gid) {
        return entry('5', name, "", mode, uid, gid, new byte[0]);
    }

    public LayerTar symlink(String name, String target) {
        return entry('2', name, target, 0777, 0, 0, new byte[0]);
    }

    public LayerTar hardlink(String name, String target) {
        return entry('1', name, target, 0644, 0, 0, new byte[0]);
    }

    /** Adds a PAX record to the next entry. */
    public LayerTar record(String key, byte[] value) {
        byte[] name = key.getBytes(StandardCharsets.UTF_8);
        int rest = name.length + value.length + 3;
        int length = rest + 1;
        while (String.valueOf(length).length() + rest != length) {
            length++;
        }
        records.writeBytes((length + " ").getBytes(StandardCharsets.US_ASCII));
        records.writeBytes(name);
        records.write('=');
        records.writeBytes(value);
        records.write('\n');
        return this;
    }

    public LayerTar record(String key, String value) {
        return record(key, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds an entry of any type. */
    public LayerTar entry(char type, String name, String link, int mode, long uid, long gid, byte[] content) {
        if (records.size() > 0) {
            byte[] data = records.toByteArray();
            records.reset();
            block('x', "pax", "", 0644, 0, 0, data);
        }
        block(type, name, link, mode, uid, gid, content);
        return this;
    }

    /** Returns the bytes so far, without an end. */
    public byte[] open() {
        return out.toByteArray();
    }

    /** Returns the tar with its end. */
    public byte[] bytes() {
        return Arrays.copyOf(out.toByteArray(), out.size() + 1024);
    }

    private void block(char type, String name, String link, int mode, long uid, long gid, byte[] content) {
        byte[] block = new byte[512];
        put(block, 0, name);
        put(block, 100, "%07o".formatted(mode));
        put(block, 108, "%07o".formatted(uid));
        put(block, 116, "%07o".formatted(gid));
        put(block, 124, "%011o".formatted(content.length));
        put(block, 136, "%011o".formatted(1_700_000_000L));
        block[156] = (byte) type;
        put(block, 157, link);
        put(block, 257, "ustar\00000");
        put(block, 148, "%06o\0 ".formatted(TarFields.checksum(block)));
        out.writeBytes(block);
        out.writeBytes(content);
        out.writeBytes(new byte[(512 - content.length % 512) % 512]);
    }

    private static void put(byte[] block, int offset, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, block, offset, bytes.length);
    }
}
