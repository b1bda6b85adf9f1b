package dev.jslim.tracer.sensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jslim.analyzer.JslimException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SensorBuildTest {
    private static final Path SOURCES = Path.of("src/main/c");

    @TempDir
    private Path directory;

    @Test
    void theSameSourcesGiveTheSameBytesWhereverTheyLie() throws Exception {
        TestPrograms.assumeSensor();
        Path moved = Files.createDirectories(directory.resolve("some/other place"));
        try (var files = Files.newDirectoryStream(SOURCES)) {
            for (Path file : files) {
                Files.copy(file, moved.resolve(file.getFileName()));
            }
        }
        assertThat(build(SOURCES, "first", System.getenv("PATH")).status()).isZero();
        assertThat(build(moved, "second", System.getenv("PATH")).status()).isZero();
        for (String architecture : List.of("x86_64", "aarch64")) {
            TestPrograms.assumeSensor(architecture);
            assertThat(directory.resolve("second/sensor-" + architecture))
                    .hasSameBinaryContentAs(directory.resolve("first/sensor-" + architecture))
                    .hasBinaryContent(SensorBinary.forArchitecture(architecture).content());
        }
    }

    @ParameterizedTest
    @CsvSource({"x86_64,62", "aarch64,183"})
    void itIsSmallAndNeedsNothing(String architecture, int machine) {
        TestPrograms.assumeSensor(architecture);
        SensorBinary sensor = SensorBinary.forArchitecture(architecture);
        assertThat(sensor.content()).hasSizeBetween(10_000, 100_000);
        assertThat(sensor.sha256()).hasSize(64);
        String text = new String(sensor.content(), StandardCharsets.ISO_8859_1);
        assertThat(text).startsWith("\u007fELF").doesNotContain("ld-linux");
        assertThat(sensor.content()[18] & 0xff).as("e_machine of ELF").isEqualTo(machine);
    }

    @Test
    void withoutACrossCompilerTheOtherSensorIsMissingAndTheBuildSaysSoInOneLine() throws Exception {
        Path tools = tools("cc", "as", "ld", "dirname", "mkdir", "find", "mv", "tr");
        Built built = build(SOURCES, "own", tools.toString());
        assertThat(built.status()).as(built.output()).isZero();
        assertThat(directory.resolve("own")).isDirectoryContaining("glob:**/sensor-*");
        assertThat(built.output()).startsWith("no C compiler for ").hasLineCount(1);
    }

    @Test
    void withoutACompilerTheBuildSaysSoInOneLine() throws Exception {
        Path tools = tools("dirname", "mkdir", "find");
        Built built = build(SOURCES, "none", tools.toString());
        assertThat(built.status()).isZero();
        assertThat(directory.resolve("none")).isEmptyDirectory();
        assertThat(built.output()).startsWith("no C compiler").hasLineCount(1);
    }

    @Test
    void anArchitectureWithoutASensorIsNamed() {
        assertThatThrownBy(() -> SensorBinary.forArchitecture("riscv64"))
                .isInstanceOf(JslimException.ToolMissing.class)
                .hasMessageContaining("riscv64");
    }

    /** Returns a directory that has some of the machine's programs, to be the only one on the PATH. */
    private Path tools(String... names) throws IOException {
        Path tools = Files.createDirectories(directory.resolve("tools"));
        for (String tool : names) {
            Path program = Files.writeString(tools.resolve(tool), "#!/bin/sh\nexec /usr/bin/" + tool + " \"$@\"\n");
            assertThat(program.toFile().setExecutable(true)).isTrue();
        }
        return tools;
    }

    private record Built(int status, String output) {}

    private Built build(Path sources, String output, String path) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                "/bin/sh",
                sources.resolve("build.sh").toString(),
                directory.resolve(output).toString());
        builder.environment().put("PATH", path);
        builder.environment().remove("CC");
        Process process = builder.redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Built(process.waitFor(), text);
    }
}
