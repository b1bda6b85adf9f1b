package dev.jslim.analyzer.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jslim.analyzer.JslimException.InputInvalid;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LayerBlocksTest {
    private static List<TarEntry> entries(byte[] tar) {
        LayerBlocks blocks = new LayerBlocks(ByteSource.of(tar), "the tar");
        List<TarEntry> entries = new ArrayList<>();
        for (TarEntry entry = blocks.first(); entry != null; entry = blocks.after(entry)) {
            entries.add(entry);
        }
        return entries;
    }

    @Test
    void entriesCoverTheTarWithoutGaps() {
        byte[] tar = new LayerTar()
                .directory("etc/")
                .file("etc/hosts", "127.0.0.1 localhost\n")
                .record("path", "etc/" + "long/".repeat(40) + "name")
                .file("etc/short", "x".repeat(513))
                .symlink("etc/link", "hosts")
                .bytes();
        List<TarEntry> entries = entries(tar);
        assertThat(entries)
                .extracting(TarEntry::name)
                .containsExactly("etc/", "etc/hosts", "etc/" + "long/".repeat(40) + "name", "etc/link");
        long position = 0;
        for (TarEntry entry : entries) {
            assertThat(entry.position()).isEqualTo(position);
            position += entry.length();
        }
        assertThat(position).isEqualTo(tar.length - 1024);
    }

    @Test
    void extendedHeadersAreReadAndBelongToTheEntry() {
        byte[] tar = new LayerTar()
                .record("uid", "3000000")
                .record("mtime", "1700000001.25")
                .record("SCHILY.xattr.security.capability", new byte[] {1, 0, 0, 2, (byte) 0x80, 0})
                .file("bin/ping", 0755, new byte[] {1, 2, 3})
                .bytes();
        TarEntry entry = entries(tar).getFirst();
        assertThat(entry.uid()).isEqualTo(3_000_000);
        assertThat(entry.mtime()).isEqualTo(1_700_000_001);
        assertThat(entry.headerBytes()).isEqualTo(3 * 512);
        assertThat(entry.size()).isEqualTo(3);
    }

    @Test
    void gnuLongNamesAreRead() {
        String name = "n".repeat(300);
        byte[] tar = new LayerTar()
                .entry('L', "././@LongLink", "", 0, 0, 0, (name + "\0").getBytes(StandardCharsets.UTF_8))
                .entry('K', "././@LongLink", "", 0, 0, 0, "target\0".getBytes(StandardCharsets.UTF_8))
                .symlink("short", "short")
                .bytes();
        TarEntry entry = entries(tar).getFirst();
        assertThat(entry.name()).isEqualTo(name);
        assertThat(entry.linkName()).isEqualTo("target");
        assertThat(entry.position()).isZero();
    }

    @Test
    void globalHeadersAreSkippedAndNoPartOfTheEntry() {
        byte[] tar = new LayerTar()
                .entry('g', "global", "", 0, 0, 0, "17 comment=hello\n".getBytes(StandardCharsets.UTF_8))
                .file("file", "x")
                .bytes();
        assertThat(entries(tar)).singleElement().satisfies(entry -> {
            assertThat(entry.name()).isEqualTo("file");
            assertThat(entry.position()).isEqualTo(1024);
        });
    }

    @Test
    void setuidAndDevicesAreRead() {
        byte[] tar = new LayerTar()
                .file("bin/su", 04755, new byte[0])
                .entry('3', "dev/null", "", 0666, 0, 0, new byte[0])
                .entry('6', "run/fifo", "", 0600, 0, 0, new byte[0])
                .bytes();
        assertThat(entries(tar)).extracting(TarEntry::mode).containsExactly(04755, 0666, 0600);
        assertThat(entries(tar))
                .extracting(TarEntry::type)
                .containsExactly(EntryType.FILE, EntryType.CHARACTER_DEVICE, EntryType.FIFO);
    }

    @Test
    void namesThatAreNotUtf8StayDifferent() {
        byte[] one = new LayerTar().file("aXb", "1").open();
        one[1] = (byte) 0xe9;
        fix(one);
        byte[] two = new LayerTar().file("aXb", "2").bytes();
        two[1] = (byte) 0xea;
        fix(two);
        byte[] both = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        assertThat(entries(both)).extracting(TarEntry::name).doesNotHaveDuplicates();
    }

    @Test
    void aTarWithoutItsEndIsRead() {
        assertThat(entries(new LayerTar().file("a", "1").open())).hasSize(1);
        assertThat(entries(new byte[0])).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 511, 513, 700})
    void aTarThatIsCutOffIsRefused(int length) {
        byte[] tar = new LayerTar().file("a", "x".repeat(600)).bytes();
        assertThatThrownBy(() -> entries(Arrays.copyOf(tar, length))).isInstanceOf(InputInvalid.class);
    }

    @Test
    void aWrongChecksumIsRefused() {
        byte[] tar = new LayerTar().file("a", "1").bytes();
        tar[0] = 'b';
        assertThatThrownBy(() -> entries(tar)).isInstanceOf(InputInvalid.class).hasMessageContaining("checksum");
    }

    @Test
    void malformedRecordsAreRefused() {
        for (String records :
                List.of("999 path=x\n", "7 pathx\n", "x path=y\n", "0 path=y\n", "11 path=abc", "-5 a=b\n")) {
            byte[] tar = new LayerTar()
                    .entry('x', "pax", "", 0, 0, 0, records.getBytes(StandardCharsets.UTF_8))
                    .file("a", "1")
                    .bytes();
            assertThatThrownBy(() -> entries(tar)).as(records).isInstanceOf(InputInvalid.class);
        }
    }

    @Test
    void anExtendedHeaderOfAnyLengthIsRefused() {
        byte[] tar = new LayerTar().file("a", "1").bytes();
        tar[156] = 'x';
        System.arraycopy("77777777777".getBytes(StandardCharsets.US_ASCII), 0, tar, 124, 11);
        fix(tar);
        assertThatThrownBy(() -> entries(tar)).isInstanceOf(InputInvalid.class).hasMessageContaining("extended header");
    }

    @Test
    void randomDamageNeverLeadsToAnythingButAnAnswerOrARefusal() {
        byte[] tar = new LayerTar()
                .record("path", "somewhere/else")
                .file("a", "1")
                .hardlink("b", "a")
                .directory("c/")
                .bytes();
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            byte[] damaged = tar.clone();
            for (int i = 0; i < 1 + round % 4; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            if (round % 2 == 0) {
                fix(damaged);
            }
            try {
                assertThat(entries(damaged)).hasSizeLessThan(10);
            } catch (InputInvalid refused) {
                assertThat(refused).hasMessageStartingWith("the tar");
            }
        }
    }

    private static void fix(byte[] tar) {
        byte[] sum = "%06o\0 ".formatted(TarFields.checksum(tar)).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(sum, 0, tar, 148, 8);
    }
}
