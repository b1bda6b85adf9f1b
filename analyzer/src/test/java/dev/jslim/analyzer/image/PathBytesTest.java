package dev.jslim.analyzer.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathBytesTest {
    /** Bytes of which many sequences are nearly UTF-8. */
    private static final int[] ALPHABET = {
        '/', 'a', '\\', 0x80, 0xa9, 0xbf, 0xc3, 0xe0, 0xe9, 0xed, 0xf0, 0xf4, 0xff, 0x0a
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void bytes_become_one_path_and_that_these_bytes_again(long seed) {
        Random random = new Random(seed);
        Map<String, String> shown = new HashMap<>();
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[random.nextInt(8)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) ALPHABET[random.nextInt(ALPHABET.length)];
            }
            String path = PathBytes.decode(bytes);
            assertThat(PathBytes.encode(path)).isEqualTo(bytes);
            assertThat(PathBytes.isPath(path)).isTrue();
            assertThat(PathBytes.isText(path))
                    .isEqualTo(new String(bytes, StandardCharsets.UTF_8).indexOf('\ufffd') < 0);
            assertThat(shown.put(PathBytes.shown(path), path)).isIn(null, path);
            assertThat(PathBytes.isText(PathBytes.shown(path))).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/usr/bin,/usr/bin",
        "/gr\u00fcn/\ud83d\ude00,/gr\u00fcn/\ud83d\ude00",
        "/caf\udce9,/caf\\xe9",
        "/a\\b,/a\\\\b",
        "'/a\tb\u007f',/a\\x09b\\x7f"
    })
    void what_a_person_reads_has_no_strange_bytes(String path, String shown) {
        assertThat(PathBytes.shown(path)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "/\udc7f", "/\udcc3\udca9", "x\udd00"})
    void not_every_text_is_a_path(String text) {
        assertThat(PathBytes.isPath(text)).isFalse();
    }

    @Test
    void a_part_of_an_array_is_decoded_by_itself() {
        byte[] bytes = "aöb".getBytes(StandardCharsets.UTF_8);
        assertThat(PathBytes.decode(bytes, 0, 2)).isEqualTo("a\udcc3");
        assertThat(PathBytes.decode(bytes, 1, 2)).isEqualTo("ö");
    }

    @Test
    void json_names_the_bytes_and_stays_as_it_is_without_them() {
        assertThat(PathBytes.inJson("\"/caf\udce9 \ud83d\ude00\"")).isEqualTo("\"/caf\\udce9 \ud83d\ude00\"");
        assertThat(PathBytes.inJson("\"/grün\"")).isEqualTo("\"/grün\"");
    }
}
