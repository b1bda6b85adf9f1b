package dev.jslim.analyzer.build.ignore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Random ignore files against random trees, compared with {@link IgnoreSpecification}. */
class IgnorePropertyTest {
    private static final List<String> NAMES = List.of("a", "b", "ab", "ba", "a.b", "aa");
    private static final List<String> PIECES =
            List.of("a", "b", "ab", "a.b", "*", "**", "?", "[ab]", "a*", "*b", "**a", "a**", "?b", "[a-b]b", "*a*");

    @Test
    void whatIsSentIsWhatTheSpecificationSays() {
        Random random = new Random(20_250_701);
        for (int round = 0; round < 20_000; round++) {
            Set<String> files = files(random);
            List<String> lines = lines(random);
            Set<String> expected = new IgnoreSpecification(lines).sent(files);
            DockerIgnore ignore = DockerIgnore.parse(String.join("\n", lines));
            Set<String> sent = new TreeSet<>(files);
            sent.removeIf(ignore::ignores);
            assertThat(ignore.problems()).isEmpty();
            assertThat(sent).as("%s of %s", lines, files).isEqualTo(expected);
        }
    }

    /** No path is a file and a directory at once. */
    private static Set<String> files(Random random) {
        Set<String> files = new TreeSet<>();
        for (int i = 0; i < 8; i++) {
            List<String> parts = new ArrayList<>();
            for (int depth = random.nextInt(4); depth >= 0; depth--) {
                parts.add(NAMES.get(random.nextInt(NAMES.size())));
            }
            String file = String.join("/", parts);
            boolean clash =
                    files.stream().anyMatch(other -> other.startsWith(file + "/") || file.startsWith(other + "/"));
            if (!clash) {
                files.add(file);
            }
        }
        return files;
    }

    private static List<String> lines(Random random) {
        List<String> lines = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            List<String> parts = new ArrayList<>();
            for (int depth = random.nextInt(3); depth >= 0; depth--) {
                parts.add(PIECES.get(random.nextInt(PIECES.size())));
            }
            lines.add((random.nextInt(3) == 0 ? "!" : "") + String.join("/", parts));
        }
        return lines;
    }
}
