package dev.jslim.grammar.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceBytesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "41",
                "ff",
                "c3bc",
                "c3",
                "bc",
                "c0af",
                "efbfbd",
                "efbfbdff",
                "e282ac",
                "e282",
                "eda080",
                "edbfbf",
                "f09f9880",
                "f09f9880b2",
                "f09f98",
                "f4908080",
                "f8888080",
                "00ff00",
                "efbbbf41fe",
                "edb2b2"
            })
    void bytesSurvive(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertThat(SourceBytes.encode(SourceBytes.decode(bytes, 0))).isEqualTo(bytes);
    }

    @Test
    void randomBytesSurvive() {
        Random random = new Random(20_260_101);
        byte[] likely = HexFormat.of().parseHex("0a20417f8090a0bfc2c3e0edeff0f4ff");
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[random.nextInt(12)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = random.nextBoolean() ? likely[random.nextInt(likely.length)] : (byte) random.nextInt();
            }
            String text = SourceBytes.decode(bytes, 0);
            assertThat(SourceBytes.encode(text)).isEqualTo(bytes);
            assertThat(text.length()).isLessThanOrEqualTo(bytes.length);
        }
    }

    @Test
    void whatIsUtf8IsDecodedAsUtf8() {
        String text = "FROM a # Zürich \uFFFD \uD83D\uDE00\n";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(SourceBytes.decode(bytes, 0)).isEqualTo(text);
        assertThat(SourceBytes.decode(bytes, 5)).isEqualTo(text.substring(5));
        assertThat(SourceBytes.encode(text)).isEqualTo(bytes);
    }

    @Test
    void aBrokenByteIsOneCharacterAndItsNeighboursStayWhatTheyAre() {
        byte[] bytes = HexFormat.of().parseHex("c3bcfcc3bc");
        assertThat(SourceBytes.decode(bytes, 0)).isEqualTo("ü\uDCFCü");
        assertThat(SourceBytes.readable("ü\uDCFCü \uD83D\uDE00 \uD83D")).isEqualTo("ü\uFFFDü \uD83D\uDE00 \uFFFD");
    }
}
