package dev.jslim.tracer.sensor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.evidence.SystemCallNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers of the sensor's tables, those of the kernel's own headers, and what users are told agree. */
class SystemCallTablesTest {
    private static final Path SOURCES = Path.of("src/main/c");
    /** Since Linux 5.1 a new call has the same number everywhere (but for alpha). */
    private static final int SAME_EVERYWHERE = 424;

    @ParameterizedTest
    @CsvSource({
        "x86_64, /usr/include/x86_64-linux-gnu, asm/unistd_64.h, linux-libc-dev",
        "i386, /usr/include/x86_64-linux-gnu, asm/unistd_32.h, linux-libc-dev",
        "aarch64, /usr/aarch64-linux-gnu/include, asm/unistd.h, linux-libc-dev-arm64-cross",
        "arm, /usr/arm-linux-gnueabihf/include, asm/unistd.h, linux-libc-dev-armhf-cross"
    })
    void theKernelsHeadersHaveTheSameNumbers(String abi, Path include, String header, String debianPackage)
            throws IOException, InterruptedException {
        assumeThere(include, debianPackage);
        Map<String, Integer> kernel = kernelNumbers(include, header);
        int newest = Collections.max(kernel.values());
        assertThat(kernel).hasSizeGreaterThan(250);
        numbers(abi).forEach((name, number) -> {
            // On 32 bits its mask is two arguments, which is another call to the sensor.
            Integer expected = kernel.get(name.equals("fanotify_mark_32") ? "fanotify_mark" : name);
            assertThat(number)
                    .as(name)
                    .satisfiesAnyOf(known -> assertThat(known).isEqualTo(expected), known -> {
                        assertThat(expected).isNull();
                        assertThat(known).isGreaterThan(newest);
                    });
        });
        SystemCallNames names = SystemCallNames.of(abi);
        assertThat(kernel)
                .allSatisfy((name, number) -> assertThat(names.name(number)).isEqualTo(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x86_64", "i386", "aarch64", "arm"})
    void usersAreToldTheSameNames(String abi) throws IOException {
        SystemCallNames names = SystemCallNames.of(abi);
        numbers(abi)
                .forEach((name, number) ->
                        assertThat(name).as("call %d", number).isIn(names.name(number), names.name(number) + "_32"));
    }

    @Test
    void newCallsHaveTheSameNumberEverywhere() throws IOException {
        Map<String, Integer> reference = numbers("x86_64");
        for (String abi : List.of("i386", "aarch64", "arm")) {
            numbers(abi).forEach((name, number) -> {
                if (number >= SAME_EVERYWHERE && !name.endsWith("_time64")) {
                    assertThat(reference).as(abi).containsEntry(name, number);
                }
            });
        }
    }

    private static Map<String, Integer> numbers(String abi) throws IOException {
        Map<String, Integer> numbers = new TreeMap<>();
        matches("calls_" + abi + ".def", "NUMBER\\((\\w+), (\\d+)\\)")
                .forEach(found -> numbers.put(found.group(1), Integer.parseInt(found.group(2))));
        assertThat(numbers).hasSizeGreaterThan(100);
        return numbers;
    }

    private static Stream<MatchResult> matches(String file, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(SOURCES.resolve(file)))
                .results();
    }

    /** The preprocessor knows what a header means: which calls there are, and, asked for each, its number. */
    private static Map<String, Integer> kernelNumbers(Path include, String header)
            throws IOException, InterruptedException {
        String source = "#include <" + header + ">\n";
        StringBuilder questions = new StringBuilder(source);
        Pattern.compile("#define __NR_([a-z_]\\w*) ")
                .matcher(preprocessed(include, source, "-dM"))
                .results()
                .map(found -> found.group(1))
                .filter(name -> !List.of("syscalls", "arch_specific_syscall", "arm_sync_file_range")
                        .contains(name))
                .forEach(name -> questions.append("number_of \"" + name + "\" __NR_" + name + '\n'));
        Map<String, Integer> numbers = new TreeMap<>();
        // ARM's are "(0 + 5)".
        Pattern.compile("number_of \"(\\w+)\" (?:\\(0 ?\\+ ?)?(\\d+)")
                .matcher(preprocessed(include, questions.toString(), "-P"))
                .results()
                .forEach(found -> numbers.put(found.group(1), Integer.parseInt(found.group(2))));
        return numbers;
    }

    private static String preprocessed(Path include, String source, String option)
            throws IOException, InterruptedException {
        Process compiler = new ProcessBuilder(
                        "cc", "-E", option, "-x", "c", "-nostdinc", "-D__ARM_EABI__", "-I" + include, "-")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Thread.startVirtualThread(() -> {
            try (var out = compiler.outputWriter(StandardCharsets.US_ASCII)) {
                out.write(source);
            } catch (IOException e) {
                compiler.destroy(); // its exit status tells
            }
        });
        String output = new String(compiler.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(compiler.waitFor()).isZero();
        return output;
    }

    static void assumeThere(Path path, String debianPackage) {
        boolean there = Files.exists(path);
        if ("required".equals(System.getenv("JSLIM_ENGINE"))) {
            assertThat(there)
                    .as("%s, of Debian's package %s", path, debianPackage)
                    .isTrue();
        }
        Assumptions.assumeTrue(there, () -> path + " is missing (install " + debianPackage + ")");
    }
}
