package dev.jslim.grammar.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceTextTest {
    private static final SourceText TEXT = SourceText.of("Dockerfile", "FROM a\r\nRUN b\n\nCMD c");

    @Test
    void positionsCountFromOne() {
        assertThat(TEXT.position(0)).isEqualTo(new Position(1, 1));
        assertThat(TEXT.position(8)).isEqualTo(new Position(2, 1));
        assertThat(TEXT.position(TEXT.text().length())).isEqualTo(new Position(4, 6));
    }

    @Test
    void positionsAndOffsetsAreInverse() {
        for (int offset = 0; offset <= TEXT.text().length(); offset++) {
            assertThat(TEXT.offset(TEXT.position(offset))).isEqualTo(offset);
        }
    }

    @Test
    void linesComeWithoutTheirBreaks() {
        assertThat(TEXT.lineCount()).isEqualTo(4);
        assertThat(TEXT.slice(TEXT.line(1))).isEqualTo("FROM a");
        assertThat(TEXT.slice(TEXT.line(3))).isEmpty();
        assertThat(TEXT.lineBreak()).isEqualTo("\r\n");
    }

    @Test
    void aFinalLineBreakOpensNoFurtherLine() {
        assertThat(SourceText.of("x", "a\n").lineCount()).isEqualTo(1);
        assertThat(SourceText.of("x", "").lineCount()).isEqualTo(1);
    }
}
