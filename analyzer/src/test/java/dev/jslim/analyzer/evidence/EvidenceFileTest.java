package dev.jslim.analyzer.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jslim.analyzer.JslimException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceFileTest {
    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void whatIsWrittenIsReadAgain(long seed) throws IOException {
        RandomEvidence source = new RandomEvidence(seed);
        for (int round = 0; round < 100; round++) {
            Evidence evidence = source.next();
            String text = write(evidence);
            assertThat(read(text)).isEqualTo(evidence);
            assertThat(write(read(text))).isEqualTo(text);
        }
    }

    @Test
    void theOrderInWhichThingsWereSeenDoesNotShow() throws IOException {
        Observation first = new Observation("/b", null, Use.OPENED, 0, "", Phase.START, 1);
        Observation second = new Observation("/a", "/c", Use.STATTED, 2, "/bin/app", Phase.STOP, 3);
        assertThat(write(evidence(List.of(first, second)))).isEqualTo(write(evidence(List.of(second, first))));
    }

    @Test
    void anObservationIsOneLine() throws IOException {
        Observation seen = new Observation("/a", "/c", Use.LINK_READ, 2, "/bin/app", Phase.STOP, 3);
        assertThat(write(evidence(List.of(seen))).lines())
                .contains("    {\"path\": \"/a\", \"resolved\": \"/c\", \"use\": \"link-read\", \"errno\": 2,"
                        + " \"executable\": \"/bin/app\", \"phase\": \"stop\", \"count\": 3}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "image|imag|3: unknown field imag",
                "jslim-evidence/2|jslim-evidence/9|2: the format is jslim-evidence/9, not jslim-evidence/2",
                "\"use\": \"opened\"|\"use\": \"eaten\"|7: unknown use: eaten",
                "\"phase\": \"start\"|\"phase\": 3|7: a string is expected",
                "\"count\": 1|\"count\": 0|7: number out of range: 0",
                "\"count\": 1|\"count\": 99999999999999999999|7: number out of range: 9999",
                "\"count\": 1|\"count\": 1, \"count\": 2|7: not JSON: Duplicate field",
                ", \"count\": 1||7: the field count is missing",
                "\"path\": \"/a\"|\"path\": \"a\"|7: not an absolute path: a",
                "\"observations\": [|\"observations\": [[], |6: an observation must be an object",
                "\"count\": 1|\"count\": 1, \"runs\": \"0\"|no list of runs: '0'",
                "\"count\": 1|\"count\": 1, \"runs\": \"all\"|no list of runs: 'all'",
                "\"/a\"|\"/\\ud800\"|7: neither text nor bytes",
                "\"/a\"|\"/\\udcc3\\udca9\"|7: neither text nor bytes",
                "linux/amd64\",|linux/amd64\"|5: not JSON",
            })
    void aFileThatIsNotEvidenceIsRefusedWithItsLine(String from, String to, String problem) throws IOException {
        Observation seen = new Observation("/a", null, Use.OPENED, 0, "", Phase.START, 1);
        String good = write(evidence(List.of(seen)));
        String bad = good.replace(from, to == null ? "" : to);
        assertThat(bad).isNotEqualTo(good);
        assertThatThrownBy(() -> read(bad))
                .isInstanceOf(JslimException.InputInvalid.class)
                .hasMessageStartingWith("e.json:")
                .hasMessageContaining(problem);
    }

    @Test
    void aRunThatWasChangedIsRefused() throws IOException {
        Run run =
                Run.of(null, "", List.of("app"), "", "seccomp-notify", false, List.of(), List.of(), new TreeMap<>(), 0);
        Evidence evidence = new Evidence(RandomEvidence.IMAGE, RandomEvidence.PLATFORM, List.of(run), List.of());
        assertThatThrownBy(() -> read(write(evidence).replace("\"complete\": false", "\"complete\": true")))
                .hasMessageContaining("was changed");
    }

    @Test
    void filesThatWereCutOffOrScrambledAreRefusedCleanly() throws IOException {
        RandomEvidence source = new RandomEvidence(11);
        Random random = new Random(12);
        for (int round = 0; round < 500; round++) {
            byte[] bytes = write(source.next()).getBytes(StandardCharsets.UTF_8);
            int length = random.nextInt(bytes.length - 1);
            byte[] cut = java.util.Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> EvidenceFile.read(new ByteArrayInputStream(cut), "e.json"))
                    .isInstanceOf(JslimException.InputInvalid.class);
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            try {
                EvidenceFile.read(new ByteArrayInputStream(bytes), "e.json");
            } catch (JslimException.InputInvalid expected) {
                assertThat(expected).hasMessageStartingWith("e.json:");
            }
        }
    }

    @Test
    void aFileIsWrittenAsAWhole(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("evidence.json");
        Files.writeString(file, "old");
        Evidence evidence = new RandomEvidence(13).next();
        EvidenceFile.write(file, evidence);
        assertThat(EvidenceFile.read(file)).isEqualTo(evidence);
        assertThat(directory).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void aLinkStaysALinkAndADeviceADevice(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("real.json"), "old");
        Path link = Files.createSymbolicLink(directory.resolve("link.json"), file);
        Evidence evidence = new RandomEvidence(14).next();
        EvidenceFile.write(link, evidence);
        assertThat(link).isSymbolicLink();
        assertThat(EvidenceFile.read(file)).isEqualTo(evidence);
        Path device = Files.createSymbolicLink(directory.resolve("device"), Path.of("/dev/null"));
        EvidenceFile.write(device, evidence);
        assertThat(device).isSymbolicLink();
        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
        // JUnit warns of links that lead out of its directory.
        Files.delete(device);
    }

    @Test
    void whatCannotBeWrittenIsNamed(@TempDir Path directory) {
        Path file = directory.resolve("no/such/evidence.json");
        assertThatThrownBy(() -> EvidenceFile.write(file, new RandomEvidence(15).next()))
                .isInstanceOf(JslimException.InputInvalid.class)
                .hasMessage("cannot write " + file + ": its directory does not exist");
    }

    @Test
    void aFileThatIsNotThereIsNamed(@TempDir Path directory) {
        Path file = directory.resolve("none.json");
        assertThatThrownBy(() -> EvidenceFile.read(file))
                .isInstanceOf(JslimException.InputInvalid.class)
                .hasMessage("no evidence file " + file);
    }

    private static Evidence evidence(List<Observation> seen) {
        return new Evidence(RandomEvidence.IMAGE, RandomEvidence.PLATFORM, List.of(), seen);
    }

    private static String write(Evidence evidence) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EvidenceFile.write(out, evidence);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Evidence read(String text) throws IOException {
        return EvidenceFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "e.json");
    }
}
