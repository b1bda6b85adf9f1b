package dev.jslim.tracer.sensor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.evidence.Observation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The parts of the sensor that need no tracing, on x86-64 and, under qemu-user, on arm64: which is not a kernel of that kind.
 * It has neither user notification nor ptrace, so it shows, besides, what the sensor says where there is neither.
 */
class SensorPartsTest {
    private static final Map<String, List<String>> COMPILERS =
            Map.of("x86_64", List.of("cc"), "aarch64", List.of("aarch64-linux-gnu-gcc"));
    private static final Map<String, List<String>> RUNNERS =
            Map.of("x86_64", List.of(), "aarch64", List.of("qemu-aarch64"));

    @TempDir
    private static Path programs;

    @TempDir
    private Path directory;

    private Path log;

    private record Ran(int status, String output) {}

    @BeforeAll
    static void compile() throws IOException, InterruptedException {
        SystemCallTablesTest.assumeThere(Path.of("/usr/bin/aarch64-linux-gnu-gcc"), "gcc-aarch64-linux-gnu");
        SystemCallTablesTest.assumeThere(Path.of("/usr/bin/qemu-aarch64"), "qemu-user");
        for (String architecture : COMPILERS.keySet()) {
            List<String> command = new ArrayList<>(COMPILERS.getOrDefault(architecture, List.of()));
            command.addAll(List.of("-std=c11", "-Os", "-Wall", "-Wextra", "-Werror", "-ffreestanding", "-fno-builtin"));
            command.addAll(List.of("-fno-stack-protector", "-fno-pie", "-nostdlib", "-static", "-no-pie"));
            command.addAll(List.of("-Isrc/main/c", "-o", program(architecture).toString(), "src/test/c/parts.c"));
            try (var sources = Files.newDirectoryStream(Path.of("src/main/c"), "*.c")) {
                for (Path source : sources) {
                    if (!source.endsWith("start.c")) {
                        command.add(source.toString());
                    }
                }
            }
            Ran compiled = run(command);
            assertThat(compiled.status()).as(compiled.output()).isZero();
        }
    }

    @BeforeEach
    void files() throws IOException {
        log = directory.resolve("log");
        Files.createSymbolicLink(directory.resolve("link"), Files.writeString(directory.resolve("here"), "content\n"));
    }

    @Test
    void bothProcessorsSayTheSame() throws Exception {
        Ran native64 = parts("x86_64", directory.toRealPath().toString(), log.toString());
        String records = Files.readString(log);
        Files.delete(log);
        Ran arm64 = parts("aarch64", directory.toRealPath().toString(), log.toString());
        assertThat(native64.status()).isZero();
        assertThat(arm64).isEqualTo(native64);
        assertThat(withoutOffset(Files.readString(log)))
                .isEqualTo(withoutOffset(records).replace("\tx86_64\t", "\taarch64\t"));
        assertThat(arm64.output().lines())
                .contains("number 1 -1 rest ", "number 0 7 rest 18446744073709551616")
                .contains("appended 7 fourmor", "cut 1 /a")
                .contains("openat r 0 1 4 2", "rename D -1 0 1 0 M -1 1 1 0", "read hot")
                .noneMatch(line -> line.startsWith("not itself"))
                .contains("options run", "options an option has a bad value", "options no log (-o) is given");
    }

    /** The end mark says where it stands, which depends on the length of the processor's name. */
    private static String withoutOffset(String log) {
        String offset = "bytes=" + log.indexOf("Z\t");
        assertThat(log).contains(offset);
        return log.replace(offset, "bytes");
    }

    @Test
    void theFilterOfArm64LetsPassReportsAndDenies() throws Exception {
        long passes = 0x7fff0000L;
        long reported = 0x7fc00000L;
        long traced = 0x7ff00000L;
        long refused = 0x00050000L | 1;
        assertThat(parts("aarch64", directory.toString(), log.toString())
                        .output()
                        .lines())
                .contains("listener " + passes + " read", "listener " + reported + " openat")
                .contains("listener " + passes + " sendto", "with an address " + reported + " sendto")
                .contains("of a descriptor " + passes + " newfstatat", "of a directory " + reported + " newfstatat")
                .contains(
                        "denied " + refused + " mount", "denied " + refused + " clone", "denied " + traced + " openat")
                .contains("untraced " + traced + " clone", "foreign " + (traced | 2));
    }

    @Test
    void placesAreFoundAndProbed() throws Exception {
        String here = directory.toRealPath().toString();
        assertThat(parts("aarch64", here, log.toString()).output())
                .contains("here -> 1 " + here + "/here\n  error 0 f parent 1 " + here + "/here\n")
                .contains("link -> 1 " + here + "/link\n  error 0 f parent 1 " + here + "/here\n")
                .contains("link -> 1 " + here + "/link\n  error 0 l parent 1 " + here + "/link\n")
                .contains("./x//../missing -> 1 " + here + "/x/../missing\n  error 2 - parent 0 \n")
                .contains("/proc/self/cwd/here -> 1 " + here + "/here\n  error 0 f")
                .contains("/dev/fd/20/link -> 1 " + here + "/link\n  error 0 l");
    }

    @Test
    void theLogOfArm64IsRead() throws Exception {
        parts("aarch64", directory.toString(), log.toString());
        SensorReport report;
        try (var in = Files.newInputStream(log)) {
            report = SensorLog.read(in, PhaseBoundaries.NONE);
        }
        assertThat(report.systemCalls()).isEqualTo(Map.of("arm", List.of(5)));
        assertThat(report.degradations()).containsExactly("a warning: its detail");
        assertThat(report.observations()).extracting(Observation::count).containsExactlyInAnyOrder(1L, 3L);
        assertThat(report.complete()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "notify, , the kernel refused to report system calls: not supported",
        "ptrace, 1, 'the recorder cannot trace by ptrace: not allowed, or somebody traces already'",
        "any, 0 5, the recorder cannot stop at system calls: Linux 5.3 or newer is needed where a filter is not possible"
    })
    void whereNothingWorksTheLadderEndsWithTheReason(String engine, @Nullable String answers, String reason)
            throws Exception {
        List<String> arguments = new ArrayList<>(List.of("ladder", engine, log.toString()));
        if (answers != null) {
            arguments.addAll(List.of(answers.split(" ")));
        }
        Ran ran = parts("aarch64", arguments.toArray(String[]::new));
        assertThat(ran.status()).isEqualTo(125);
        assertThat(ran.output()).isEqualTo("jslim sensor: " + reason + "\n");
        String stepped = engine.equals("any") ? "ptrace" : "none";
        List<String> expected = new ArrayList<>(List.of("V\t1\t" + stepped + "\taarch64\tkept"));
        if (engine.equals("any")) {
            expected.add(
                    "W\ttraced by ptrace, which is slower: the kernel refused to report system calls: not supported");
            expected.add("W\tevery system call is stopped at, which is slow: not supported");
        }
        expected.add("W\t" + reason);
        assertThat(Files.readAllLines(log)).isEqualTo(expected);
    }

    @Test
    void theWholeSensorOfArm64RefusesWhereItCannotRecord() throws Exception {
        Path sensor = Files.write(
                programs.resolve("sensor"),
                SensorBinary.forArchitecture("arm64").content());
        assertThat(sensor.toFile().setExecutable(true)).isTrue();
        assertThat(run(List.of("qemu-aarch64", sensor.toString(), "-o", log.toString(), "--", "/bin/true")))
                .isEqualTo(new Ran(125, "jslim sensor: no process for the recorder\n"));
        assertThat(Files.readAllLines(log))
                .containsExactly("V\t1\tnone\taarch64\tkept", "W\tno process for the recorder");
        assertThat(run(List.of("qemu-aarch64", sensor.toString(), "-o", directory + "/no/log", "--", "/bin/true")))
                .isEqualTo(new Ran(125, "jslim sensor: the log cannot be opened: " + directory + "/no/log\n"));
        assertThat(run(List.of("qemu-aarch64", sensor.toString(), "-o", log.toString(), "--")))
                .isEqualTo(new Ran(125, "jslim sensor: no command is given\n"));
    }

    private static Path program(String architecture) {
        return programs.resolve("parts-" + architecture);
    }

    private static Ran parts(String architecture, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(RUNNERS.getOrDefault(architecture, List.of()));
        command.add(program(architecture).toString());
        command.addAll(List.of(arguments));
        return run(command);
    }

    private static Ran run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), output);
    }
}
