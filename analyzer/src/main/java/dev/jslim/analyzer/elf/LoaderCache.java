package dev.jslim.analyzer.elf;

import dev.jslim.analyzer.image.PathBytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The index of libraries that {@code ldconfig} makes.
 *
 * <p>Source: ld.so(8); the layout is that of {@code struct cache_file_new} in glibc's dl-cache.h.
 */
final class LoaderCache {
    private static final byte[] MAGIC = "glibc-ld.so.cache1.1".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = 48;
    private static final int ENTRY = 24;

    private final Map<String, List<String>> paths = new HashMap<>();

    /** Reads {@code /etc/ld.so.cache}; one that is damaged, or of another layout, has no entries. */
    LoaderCache(byte[] cache) {
        int start = indexOfMagic(cache);
        if (start < 0 || cache.length - start < HEADER) {
            return;
        }
        ByteBuffer buffer = ByteBuffer.wrap(cache, start, cache.length - start).slice();
        // The byte that tells the order is 3 for big-endian machines, 2 for others, and 0 if it was not set.
        buffer.order(cache[start + 28] == 3 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int count = buffer.getInt(MAGIC.length);
        for (int i = 0; i < count && HEADER + (i + 1L) * ENTRY <= buffer.capacity(); i++) {
            int entry = HEADER + i * ENTRY;
            String name = string(buffer, buffer.getInt(entry + 4));
            String path = string(buffer, buffer.getInt(entry + 8));
            if (!name.isEmpty() && path.startsWith("/")) {
                paths.computeIfAbsent(name, key -> new ArrayList<>()).add(path);
            }
        }
    }

    /** Returns where libraries of that name are, in the order in which the loader tries them. */
    List<String> paths(String soname) {
        return paths.getOrDefault(soname, List.of());
    }

    private static int indexOfMagic(byte[] cache) {
        for (int i = 0; i + MAGIC.length <= cache.length; i++) {
            int same = 0;
            while (same < MAGIC.length && cache[i + same] == MAGIC[same]) {
                same++;
            }
            if (same == MAGIC.length) {
                return i;
            }
        }
        return -1;
    }

    private static String string(ByteBuffer buffer, int offset) {
        int end = offset;
        while (end >= 0 && end < buffer.capacity() && buffer.get(end) != 0) {
            end++;
        }
        if (offset < 0 || end >= buffer.capacity()) {
            return "";
        }
        byte[] bytes = new byte[end - offset];
        buffer.get(offset, bytes);
        return PathBytes.decode(bytes);
    }
}
