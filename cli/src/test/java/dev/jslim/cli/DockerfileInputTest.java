package dev.jslim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file may be made of, and that a repair leaves it so. */
class DockerfileInputTest {
    private static final String LINES =
            "FROM debian:13\nRUN apt-get update && apt-get install -y --no-install-recommends a\n";
    private static final String ADDED = " && rm -rf /var/lib/apt/lists/*";

    @TempDir
    Path directory;

    @Test
    void a_repair_leaves_every_other_byte_as_it_was() throws Exception {
        byte[] before = bytes(
                "\uFEFF# Z",
                0xFC,
                "rich and Zürich ",
                0xC3,
                "\r\n# \0 ",
                0xF0,
                0x9F,
                "\n",
                LINES,
                "# ",
                0xED,
                0xA0,
                0x80);
        Path file = Files.write(directory.resolve("Dockerfile"), before);

        assertThat(run("lint", "--fix", "--select", "apt-lists-left", "Dockerfile")
                        .status())
                .isZero();

        assertThat(without(Files.readAllBytes(file), ADDED)).isEqualTo(before);
    }

    @Test
    void any_bytes_survive_a_repair() throws Exception {
        Random random = new Random(20_260_101);
        for (int round = 0; round < 100; round++) {
            byte[] noise = new byte[40];
            random.nextBytes(noise);
            for (int i = 0; i < noise.length; i++) {
                noise[i] = (byte) (noise[i] < ' ' ? noise[i] | 0x80 : noise[i]);
            }
            byte[] before = bytes("# ", noise, "\n", LINES, "#", noise);
            Path file = Files.write(directory.resolve("Dockerfile"), before);
            run("lint", "--fix", "--select", "apt-lists-left", "Dockerfile");
            assertThat(without(Files.readAllBytes(file), ADDED)).isEqualTo(before);
        }
    }

    @Test
    void what_is_shown_is_utf8_whatever_was_read() throws Exception {
        Files.write(
                directory.resolve("Dockerfile"), bytes("FROM debian:13\nRUN sudo a", 0xFC, "\nCOPPY", 0xFF, " ü\n"));

        Cli.Outcome text = run("lint", "Dockerfile");
        Cli.Outcome json = run("lint", "--format", "json", "Dockerfile");

        assertThat(text.out()).contains("RUN sudo a\uFFFD").contains("'COPPY\uFFFD'");
        assertThat(json.out()).contains("'COPPY\uFFFD'").endsWith("]\n");
    }

    @Test
    void patch_applies_the_difference_to_bytes_that_are_not_utf8() throws Exception {
        byte[] before = bytes("\uFEFF# Z", 0xFC, "rich\n", LINES);
        Path file = Files.write(directory.resolve("Dockerfile"), before);
        Path patch = directory.resolve("patch");

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(
                InputStream.nullInputStream(), printed, printed, false, false, false, null, directory, Map.of());
        Main.run(terminal, new String[] {"lint", "--diff", "--select", "apt-lists-left", "Dockerfile"});
        Files.write(patch, out.toByteArray());

        assertThat(Cli.process(directory, List.of("patch", "-p0", "-i", "patch"))
                        .status())
                .isZero();
        assertThat(without(Files.readAllBytes(file), ADDED)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void utf16_is_refused_with_the_way_out(String charset) throws IOException {
        Files.write(directory.resolve("Dockerfile"), LINES.getBytes(Charset.forName(charset)));

        Cli.Outcome outcome = run("lint", "Dockerfile");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("Dockerfile is UTF-16").contains("iconv -f UTF-16 -t UTF-8");
    }

    @Test
    void a_file_of_two_megabytes_is_linted() throws IOException {
        Files.writeString(directory.resolve("Dockerfile"), LINES + "RUN echo \\\n  a\n".repeat((2 << 20) / 15));

        Cli.Outcome outcome = run("lint", "--select", "apt-lists-left", "Dockerfile");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).startsWith("Dockerfile:2:");
    }

    private Cli.Outcome run(String... arguments) {
        return Cli.in(directory).run(arguments);
    }

    /** Returns the text in the middle removed, which has to be there once. */
    private static byte[] without(byte[] bytes, String text) {
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(latin).containsOnlyOnce(text);
        return latin.replace(text, "").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(Object... pieces) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Object piece : pieces) {
            switch (piece) {
                case String text -> bytes.write(text.getBytes(StandardCharsets.UTF_8));
                case byte[] own -> bytes.write(own);
                default -> bytes.write((Integer) piece);
            }
        }
        return bytes.toByteArray();
    }
}
