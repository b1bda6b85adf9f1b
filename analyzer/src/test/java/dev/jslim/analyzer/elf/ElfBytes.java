package dev.jslim.analyzer.elf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Makes the smallest ELF files that a loader would understand, for tests; they have no section headers. */
public final class ElfBytes {
    private record Entry(long tag, int string) {}

    private final ByteArrayOutputStream strings = new ByteArrayOutputStream();
    private final List<Entry> entries = new ArrayList<>();
    private boolean wide = true;
    private ByteOrder order = ByteOrder.LITTLE_ENDIAN;
    private int machine = 62;
    private String interpreter = "";

    public ElfBytes() {
        strings.write(0);
    }

    public ElfBytes needs(String library) {
        return add(1, library);
    }

    public ElfBytes soname(String name) {
        return add(14, name);
    }

    public ElfBytes rpath(String path) {
        return add(15, path);
    }

    public ElfBytes runpath(String path) {
        return add(29, path);
    }

    public ElfBytes filters(String library) {
        return add(0x7fffffff, library);
    }

    public ElfBytes interpreter(String path) {
        interpreter = path;
        return this;
    }

    public ElfBytes narrow() {
        wide = false;
        machine = 3;
        return this;
    }

    public ElfBytes bigEndian() {
        order = ByteOrder.BIG_ENDIAN;
        machine = 22;
        return this;
    }

    private ElfBytes add(long tag, String string) {
        entries.add(new Entry(tag, strings.size()));
        strings.writeBytes((string + "\0").getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Returns the file: header, program headers, interpreter, dynamic section, strings. */
    public byte[] bytes() {
        int headers = wide ? 64 : 52;
        int program = wide ? 56 : 32;
        int word = wide ? 8 : 4;
        byte[] loader = (interpreter + "\0").getBytes(StandardCharsets.UTF_8);
        int interpAt = headers + 3 * program;
        int dynamicAt = (interpAt + loader.length + 7) / 8 * 8;
        int dynamicSize = (entries.size() + 2) * 2 * word;
        int stringsAt = dynamicAt + dynamicSize;
        int size = stringsAt + strings.size();
        long base = 0x10000;
        ByteBuffer out = ByteBuffer.allocate(size).order(order);
        out.put(new byte[] {
            0x7f, 'E', 'L', 'F', (byte) (wide ? 2 : 1), (byte) (order == ByteOrder.BIG_ENDIAN ? 2 : 1), 1
        });
        out.putShort(16, (short) 3).putShort(18, (short) machine).putInt(20, 1);
        if (wide) {
            out.putLong(32, headers).putShort(54, (short) program).putShort(56, (short) 3);
        } else {
            out.putInt(28, headers).putShort(42, (short) program).putShort(44, (short) 3);
        }
        segment(out, headers, 1, 0, base, size);
        segment(out, headers + program, 2, dynamicAt, base + dynamicAt, dynamicSize);
        segment(out, headers + 2 * program, interpreter.isEmpty() ? 4 : 3, interpAt, base + interpAt, loader.length);
        out.put(interpAt, loader);
        int at = dynamicAt;
        for (Entry entry : entries) {
            at = dynamic(out, at, entry.tag, entry.string);
        }
        dynamic(out, at, 5, base + stringsAt);
        out.put(stringsAt, strings.toByteArray());
        return out.array();
    }

    private void segment(ByteBuffer out, int at, int type, long offset, long address, long size) {
        out.putInt(at, type);
        if (wide) {
            out.putLong(at + 8, offset)
                    .putLong(at + 16, address)
                    .putLong(at + 32, size)
                    .putLong(at + 40, size);
        } else {
            out.putInt(at + 4, (int) offset).putInt(at + 8, (int) address).putInt(at + 16, (int) size);
        }
    }

    private int dynamic(ByteBuffer out, int at, long tag, long value) {
        if (wide) {
            out.putLong(at, tag).putLong(at + 8, value);
            return at + 16;
        }
        out.putInt(at, (int) tag).putInt(at + 4, (int) value);
        return at + 8;
    }
}
