package dev.jslim.tracer.sensor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.evidence.SystemCallNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What users are told of calls that are not reported is what the sensor's tables say. */
class UnreportedCallsTest {
    @ParameterizedTest
    @CsvSource({"x86_64,calls_x86_64.c,native_hot", "i386,calls_i386.c,compat_hot"})
    void theTablesAgree(String abi, String file, String table) throws IOException {
        String source = Files.readString(Path.of("src/main/c", file));
        int start = source.indexOf(table + "[] = {");
        SystemCallNames names = SystemCallNames.of(abi);
        assertThat(numbers(source.substring(start, source.indexOf("0xffff", start)), "\\b(\\d+) /\\* (\\w+) \\*/"))
                .extracting(names::name)
                .containsExactlyElementsOf(names.unreported());
        List<Integer> partly = numbers(source, "\\.(?:fstatat|sendto|socketcall) = (\\d+)");
        assertThat(partly).extracting(names::name).containsExactlyInAnyOrderElementsOf(names.partlyReported());
    }

    private static List<Integer> numbers(String text, String pattern) {
        List<Integer> numbers = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            numbers.add(Integer.parseInt(matcher.group(1)));
        }
        return numbers;
    }
}
