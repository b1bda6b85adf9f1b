package dev.jslim.tracer.sensor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.evidence.SystemCallNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What users are told of calls that are not reported is what the sensor's tables say. */
class UnreportedCallsTest {
    /** filter.c asks for an argument of theirs. */
    private static final Set<String> PARTLY = Set.of("newfstatat", "fstatat64", "sendto", "socketcall");

    @ParameterizedTest
    @ValueSource(strings = {"x86_64", "i386", "aarch64", "arm"})
    void theTablesAgree(String abi) throws IOException {
        Set<String> hot = new TreeSet<>();
        calls("calls_table.def", "\\bHOT\\((\\w+)\\)").forEach(call -> hot.add(call.group(1)));
        SystemCallNames names = SystemCallNames.of(abi);
        Set<String> unreported = new TreeSet<>();
        Set<String> partly = new TreeSet<>();
        for (MatchResult call : calls("calls_" + abi + ".def", "NUMBER\\((\\w+), (\\d+)\\)")) {
            String name = call.group(1);
            if (hot.contains(name)) {
                assertThat(names.name(Integer.parseInt(call.group(2)))).isEqualTo(name);
                unreported.add(name);
            } else if (PARTLY.contains(name)) {
                partly.add(name);
            }
        }
        assertThat(unreported).hasSizeGreaterThan(50);
        assertThat(names.unreported()).containsExactlyInAnyOrderElementsOf(unreported);
        assertThat(names.partlyReported()).containsExactlyInAnyOrderElementsOf(partly);
    }

    private static List<MatchResult> calls(String file, String pattern) throws IOException {
        String source = Files.readString(Path.of("src/main/c", file));
        return Pattern.compile(pattern).matcher(source).results().toList();
    }
}
