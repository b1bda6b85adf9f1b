package dev.jslim.analyzer.elf;

import dev.jslim.analyzer.image.ByteSource;
import dev.jslim.analyzer.image.PathBytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads ELF files by their program headers, as the kernel and the loader do: section headers may be missing. Damaged files are
 * no error: what cannot be read is left out, as the loader would refuse it too.
 *
 * <p>Source: System V ABI, chapters 4 and 5; elf(5).
 */
public final class ElfReader {
    private static final int PT_LOAD = 1;
    private static final int PT_DYNAMIC = 2;
    private static final int PT_INTERP = 3;

    private static final int DT_NEEDED = 1;
    private static final int DT_STRTAB = 5;
    private static final int DT_SONAME = 14;
    private static final int DT_RPATH = 15;
    private static final int DT_RUNPATH = 29;
    private static final int DT_AUXILIARY = 0x7ffffffd;
    private static final int DT_FILTER = 0x7fffffff;

    private static final int SEGMENT_LIMIT = 4096;
    private static final int DYNAMIC_LIMIT = 1 << 20;
    private static final int STRING_LIMIT = 4096;

    private record Segment(int type, long offset, long address, long size) {}

    private final ByteSource source;
    private final boolean wide;
    private final ByteOrder order;

    private ElfReader(ByteSource source, boolean wide, ByteOrder order) {
        this.source = source;
        this.wide = wide;
        this.order = order;
    }

    /** Returns what the file says, or empty if it is no ELF program or library. */
    public static Optional<ElfFile> read(ByteSource source) {
        byte[] ident = source.bytes(0, 20);
        if (ident.length < 20 || ident[0] != 0x7f || ident[1] != 'E' || ident[2] != 'L' || ident[3] != 'F') {
            return Optional.empty();
        }
        boolean known = (ident[4] == 1 || ident[4] == 2) && (ident[5] == 1 || ident[5] == 2);
        if (!known) {
            return Optional.empty();
        }
        ByteOrder order = ident[5] == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        int type = ByteBuffer.wrap(ident).order(order).getShort(16);
        // 2 is a program, 3 a library or a position-independent program; object files and core dumps load nothing.
        return type == 2 || type == 3
                ? Optional.of(new ElfReader(source, ident[4] == 2, order).read())
                : Optional.empty();
    }

    private ElfFile read() {
        ByteBuffer header = buffer(0, wide ? 64 : 52);
        int machine = header.capacity() < 20 ? 0 : header.getShort(18) & 0xffff;
        List<Segment> segments = segments(header);
        String interpreter = null;
        Map<Integer, List<Long>> dynamic = Map.of();
        for (Segment segment : segments) {
            if (segment.type == PT_INTERP && segment.size <= STRING_LIMIT) {
                interpreter = string(segment.offset);
            } else if (segment.type == PT_DYNAMIC) {
                dynamic = dynamic(segment);
            }
        }
        Long table = first(dynamic, DT_STRTAB);
        long strings = table == null ? -1 : fileOffset(segments, table);
        return new ElfFile(
                wide ? 64 : 32,
                order == ByteOrder.BIG_ENDIAN,
                machine,
                interpreter == null || interpreter.isEmpty() ? null : interpreter,
                strings(dynamic, DT_SONAME, strings).stream().findFirst().orElse(null),
                strings(dynamic, DT_NEEDED, strings),
                filters(dynamic, strings),
                paths(dynamic, DT_RPATH, strings),
                paths(dynamic, DT_RUNPATH, strings));
    }

    private List<Segment> segments(ByteBuffer header) {
        List<Segment> segments = new ArrayList<>();
        if (header.capacity() < (wide ? 64 : 52)) {
            return segments;
        }
        long table = wide ? header.getLong(32) : header.getInt(28) & 0xffffffffL;
        int entrySize = header.getShort(wide ? 54 : 42) & 0xffff;
        int count = Math.min(SEGMENT_LIMIT, header.getShort(wide ? 56 : 44) & 0xffff);
        for (int i = 0; i < count && entrySize >= (wide ? 56 : 32); i++) {
            ByteBuffer entry = buffer(table + (long) i * entrySize, wide ? 56 : 32);
            if (entry.capacity() < (wide ? 56 : 32)) {
                break;
            }
            segments.add(
                    wide
                            ? new Segment(entry.getInt(0), entry.getLong(8), entry.getLong(16), entry.getLong(32))
                            : new Segment(
                                    entry.getInt(0),
                                    entry.getInt(4) & 0xffffffffL,
                                    entry.getInt(8) & 0xffffffffL,
                                    entry.getInt(16) & 0xffffffffL));
        }
        return segments;
    }

    private Map<Integer, List<Long>> dynamic(Segment segment) {
        Map<Integer, List<Long>> dynamic = new HashMap<>();
        ByteBuffer entries = buffer(segment.offset, Math.clamp(segment.size, 0, DYNAMIC_LIMIT));
        int size = wide ? 16 : 8;
        for (int at = 0; at + size <= entries.capacity(); at += size) {
            long tag = wide ? entries.getLong(at) : entries.getInt(at);
            if (tag == 0) {
                break;
            }
            if (tag == (int) tag) {
                dynamic.computeIfAbsent((int) tag, key -> new ArrayList<>())
                        .add(wide ? entries.getLong(at + 8) : entries.getInt(at + 4) & 0xffffffffL);
            }
        }
        return dynamic;
    }

    /** Returns where in the file an address of the process comes from, or −1. */
    private static long fileOffset(List<Segment> segments, long address) {
        for (Segment segment : segments) {
            if (segment.type == PT_LOAD
                    && address >= segment.address
                    && address - segment.address < segment.size
                    && segment.offset >= 0) {
                return segment.offset + (address - segment.address);
            }
        }
        return -1;
    }

    private List<String> filters(Map<Integer, List<Long>> dynamic, long strings) {
        List<String> filters = new ArrayList<>(strings(dynamic, DT_FILTER, strings));
        filters.addAll(strings(dynamic, DT_AUXILIARY, strings));
        return filters;
    }

    private List<String> paths(Map<Integer, List<Long>> dynamic, int tag, long strings) {
        List<String> paths = new ArrayList<>();
        for (String path : strings(dynamic, tag, strings)) {
            for (String part : path.split(":", -1)) {
                if (!part.isEmpty()) {
                    paths.add(part);
                }
            }
        }
        return paths;
    }

    private List<String> strings(Map<Integer, List<Long>> dynamic, int tag, long strings) {
        List<String> found = new ArrayList<>();
        for (long offset : dynamic.getOrDefault(tag, List.of())) {
            String string = strings < 0 || offset < 0 ? "" : string(strings + offset);
            if (!string.isEmpty()) {
                found.add(string);
            }
        }
        return found;
    }

    private static @Nullable Long first(Map<Integer, List<Long>> dynamic, int tag) {
        return dynamic.getOrDefault(tag, List.of()).stream().findFirst().orElse(null);
    }

    /** Returns the text up to the next zero; empty if there is none within reason. */
    private String string(long offset) {
        byte[] bytes = bytes(offset, STRING_LIMIT);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return PathBytes.decode(bytes, 0, i);
            }
        }
        return "";
    }

    private ByteBuffer buffer(long offset, int length) {
        return ByteBuffer.wrap(bytes(offset, length)).order(order);
    }

    private byte[] bytes(long offset, int length) {
        return offset < 0 || offset >= source.size() ? new byte[0] : source.bytes(offset, length);
    }
}
