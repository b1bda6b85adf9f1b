package dev.jslim.analyzer.elf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.jslim.analyzer.image.ByteSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ElfReaderTest {
    private static Optional<ElfFile> read(byte[] bytes) {
        return ElfReader.read(ByteSource.of(bytes));
    }

    static Stream<ElfBytes> kinds() {
        return Stream.of(new ElfBytes(), new ElfBytes().narrow(), new ElfBytes().bigEndian());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatTheLoaderNeedsIsReadWithoutSectionHeaders(ElfBytes elf) {
        byte[] bytes = elf.needs("libc.so.6")
                .needs("libm.so.6")
                .soname("libx.so.1")
                .runpath("$ORIGIN/../lib:/opt/lib")
                .filters("liby.so")
                .interpreter("/lib/ld.so")
                .bytes();
        ElfFile file = read(bytes).orElseThrow();
        assertThat(file.needed()).containsExactly("libc.so.6", "libm.so.6");
        assertThat(file.soname()).isEqualTo("libx.so.1");
        assertThat(file.runpath()).containsExactly("$ORIGIN/../lib", "/opt/lib");
        assertThat(file.rpath()).isEmpty();
        assertThat(file.filters()).containsExactly("liby.so");
        assertThat(file.interpreter()).isEqualTo("/lib/ld.so");
    }

    @Test
    void wordSizeAndMachineDecideWhatFits() {
        ElfFile wide = read(new ElfBytes().bytes()).orElseThrow();
        ElfFile narrow = read(new ElfBytes().narrow().bytes()).orElseThrow();
        assertThat(wide.fits(narrow)).isFalse();
        assertThat(wide.fits(read(new ElfBytes().needs("x").bytes()).orElseThrow()))
                .isTrue();
    }

    @Test
    void aStaticProgramNeedsNothing() {
        byte[] bytes = new ElfBytes().bytes();
        bytes[56] = 1; // one program header only
        ElfFile file = read(bytes).orElseThrow();
        assertThat(file.needed()).isEmpty();
        assertThat(file.interpreter()).isNull();
    }

    @Test
    void whatIsNoProgramOrLibraryIsNone() {
        assertThat(read(new byte[0])).isEmpty();
        assertThat(read("#!/bin/sh\necho hello world\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEmpty();
        byte[] object = new ElfBytes().bytes();
        object[16] = 1;
        assertThat(read(object)).isEmpty();
        byte[] unknown = new ElfBytes().bytes();
        unknown[4] = 7;
        assertThat(read(unknown)).isEmpty();
    }

    @Test
    void everyPrefixIsReadWithoutFailing() {
        byte[] bytes =
                new ElfBytes().needs("libc.so.6").interpreter("/lib/ld.so").bytes();
        for (int length = 0; length < bytes.length; length++) {
            read(Arrays.copyOf(bytes, length))
                    .ifPresent(file -> assertThat(file.bits()).isEqualTo(64));
        }
    }

    @Test
    void damagedFilesAreReadWithoutFailing() {
        byte[] bytes = new ElfBytes()
                .needs("libc.so.6")
                .runpath("/x")
                .interpreter("/lib/ld.so")
                .bytes();
        Random random = new Random(11);
        for (int round = 0; round < 5000; round++) {
            byte[] damaged = bytes.clone();
            for (int i = 0; i <= round % 6; i++) {
                damaged[16 + random.nextInt(damaged.length - 16)] = (byte) random.nextInt();
            }
            read(damaged).ifPresent(file -> assertThat(file.needed()).hasSizeLessThanOrEqualTo(20));
        }
    }

    @Test
    void aProgramOfThisMachineIsRead() throws IOException {
        Path ls = Path.of("/bin/ls");
        assumeTrue(Files.isRegularFile(ls), "there is no /bin/ls here");
        ElfFile file = read(Files.readAllBytes(ls)).orElseThrow();
        assertThat(file.needed()).anyMatch(name -> name.startsWith("libc."));
        assertThat(file.interpreter()).startsWith("/lib");
    }
}
