package dev.jslim.analyzer.elf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class LoaderCacheTest {
    /** Returns a cache with pairs of a name and a path. */
    static byte[] cache(String... pairs) {
        byte[] strings = (String.join("\0", pairs) + "\0").getBytes(StandardCharsets.UTF_8);
        int count = pairs.length / 2;
        ByteBuffer out = ByteBuffer.allocate(48 + count * 24 + strings.length).order(ByteOrder.LITTLE_ENDIAN);
        out.put("glibc-ld.so.cache1.1".getBytes(StandardCharsets.US_ASCII));
        out.putInt(20, count).putInt(24, strings.length).put(28, (byte) 2);
        int string = 48 + count * 24;
        for (int i = 0; i < pairs.length; i++) {
            out.putInt(48 + i / 2 * 24 + 4 + i % 2 * 4, string);
            string += pairs[i].length() + 1;
        }
        out.put(48 + count * 24, strings);
        return out.array();
    }

    @Test
    void namesLeadToAllTheirPaths() {
        LoaderCache cache =
                new LoaderCache(cache("liba.so.1", "/v3/liba.so.1", "liba.so.1", "/lib/liba.so.1", "b", "/b"));
        assertThat(cache.paths("liba.so.1")).containsExactly("/v3/liba.so.1", "/lib/liba.so.1");
        assertThat(cache.paths("b")).containsExactly("/b");
        assertThat(cache.paths("c")).isEmpty();
    }

    @Test
    void aCacheBehindAnOldOneIsFound() {
        byte[] cache = cache("a", "/a");
        byte[] both = new byte[cache.length + 64];
        System.arraycopy(cache, 0, both, 64, cache.length);
        assertThat(new LoaderCache(both).paths("a")).containsExactly("/a");
    }

    @Test
    void aDamagedCacheHasFewerEntries() {
        byte[] cache = cache("a", "/a", "b", "/b");
        for (int length = 0; length < cache.length; length++) {
            assertThat(new LoaderCache(Arrays.copyOf(cache, length)).paths("a")).hasSizeLessThanOrEqualTo(1);
        }
        ByteBuffer.wrap(cache)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(20, Integer.MAX_VALUE)
                .putInt(52, -5);
        assertThat(new LoaderCache(cache).paths("a")).isEmpty();
        assertThat(new LoaderCache(cache).paths("b")).containsExactly("/b");
    }
}
