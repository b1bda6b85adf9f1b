package dev.jslim.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnifiedDiffTest {
    @TempDir
    Path directory;

    @Test
    void equal_texts_have_no_difference() {
        assertThat(UnifiedDiff.of("Dockerfile", "a\n", "a\n").isEmpty()).isTrue();
    }

    @Test
    void colours_do_not_change_the_text() {
        UnifiedDiff diff = UnifiedDiff.of("Dockerfile", "a\nb\n", "a\nc\n");

        assertThat(printed(diff, true).replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(printed(diff, false));
        assertThat(printed(diff, true)).contains("\u001b[31m-b").contains("\u001b[32m+c");
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "FROM a!RUN b!|FROM a!RUN c!RUN d!",
                "FROM a!RUN b|FROM a!RUN c",
                "FROM a!RUN b|FROM a!RUN b!",
                "FROM a!RUN b!|FROM a!RUN b",
                "FROM a~!RUN b~!|FROM a~!RUN c~!",
                "''|FROM a!",
                "1!2!3!4!5!6!7!8!9!10!11!12!|0!2!3!4!5!6!7!8!9!10!11!13!",
            })
    void patch_turns_the_old_text_into_the_new_one(String before, String after) throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/patch")), "patch is not installed");
        String old = before.replace('!', '\n').replace('~', '\r');
        String wanted = after.replace('!', '\n').replace('~', '\r');
        Path file = Files.writeString(directory.resolve("Dockerfile"), old);
        Path diff =
                Files.writeString(directory.resolve("diff"), printed(UnifiedDiff.of("Dockerfile", old, wanted), false));

        Process patch = new ProcessBuilder("patch", "--binary", "-p0", "-i", diff.toString())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(patch.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(patch.waitFor()).as(said).isZero();
        assertThat(Files.readString(file)).isEqualTo(wanted);
    }

    private static String printed(UnifiedDiff diff, boolean colors) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        diff.print(new PrintStream(bytes, true, StandardCharsets.UTF_8), colors);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
