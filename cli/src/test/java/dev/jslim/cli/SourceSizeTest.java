package dev.jslim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.lint.Rule;
import dev.jslim.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files stay small enough to be read at once. */
class SourceSizeTest {
    private static final int CEILING = 400;
    private static final int MEDIAN = 100;
    private static final int RULE_CEILING = 60;

    @Test
    void no_file_is_longer_than_the_ceiling_and_half_of_them_are_short() throws IOException {
        Map<String, Integer> lines = new TreeMap<>();
        Path top = Path.of("..").toAbsolutePath().normalize();
        for (String module : new String[] {"grammar", "analyzer", "rules", "runtime-tracer", "cli"}) {
            Path sources = top.resolve(module).resolve("src/main/java");
            try (Stream<Path> files = Files.walk(sources)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    lines.put(
                            top.relativize(file).toString(),
                            Files.readAllLines(file).size());
                }
            }
        }
        assertThat(lines).hasSizeGreaterThan(50);
        assertThat(lines.entrySet())
                .filteredOn(file -> file.getValue() > CEILING)
                .isEmpty();
        List<Integer> sorted = lines.values().stream().sorted().toList();
        assertThat(sorted.get(sorted.size() / 2)).isLessThanOrEqualTo(MEDIAN);
    }

    @Test
    void a_rule_is_read_without_scrolling() throws IOException {
        Map<String, Integer> lines = new TreeMap<>();
        for (Rule<?> rule : Rules.all()) {
            String source = rule.getClass().getName().replace('.', '/') + ".java";
            try (Stream<String> text = Files.lines(Path.of("../rules/src/main/java", source))) {
                lines.put(source, (int) text.filter(SourceSizeTest::counts).count());
            }
        }
        assertThat(lines.entrySet())
                .filteredOn(rule -> rule.getValue() > RULE_CEILING)
                .isEmpty();
    }

    private static boolean counts(String line) {
        return !line.isBlank() && !line.startsWith("import ") && !line.startsWith("package ");
    }
}
