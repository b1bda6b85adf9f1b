package dev.jslim.grammar.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.source.Node;
import dev.jslim.grammar.source.SourceBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * The laws on real Dockerfiles. They lie in a folder outside the project that the environment variable {@code JSLIM_CORPUS} names,
 * one folder a repository in it.
 */
class CorpusTest {
    private final Map<String, Integer> problems = new TreeMap<>();
    private int opaque;
    private int simple;
    private long bytes;

    @AfterAll
    static void theGrammarsAreLL1() {
        ParserLaws.noAdaptivePrediction();
    }

    @Test
    void realDockerfilesObeyTheLaws() throws IOException {
        String named = System.getenv("JSLIM_CORPUS");
        assumeTrue(named != null && !named.isEmpty(), "JSLIM_CORPUS does not name a folder of Dockerfiles");
        Path folder = Path.of(named).toRealPath();
        List<Path> files = files(folder);
        Set<String> repositories = new TreeSet<>();
        List<String> broken = new ArrayList<>();
        for (Path file : files) {
            repositories.add(folder.relativize(file).getName(0).toString());
            try {
                obeys(Files.readAllBytes(file));
            } catch (AssertionError | RuntimeException | StackOverflowError e) {
                broken.add(file + ": " + e);
            }
        }
        System.out.println("corpus: " + files.size() + " Dockerfiles of " + repositories.size() + " repositories, "
                + bytes + " bytes; shell: " + simple + " simple commands, " + opaque + " opaque");
        problems.forEach((kind, count) -> System.out.println("corpus: " + count + " × " + kind));
        assertThat(broken).isEmpty();
        assertThat(files).hasSizeGreaterThanOrEqualTo(500);
        assertThat(repositories).hasSizeGreaterThanOrEqualTo(20);
    }

    private void obeys(byte[] content) {
        bytes += content.length;
        String text = SourceBytes.decode(content, 0);
        assertThat(SourceBytes.encode(text)).isEqualTo(content);
        ParseResult result = ParserLaws.check(text);
        for (SyntaxProblem problem : result.problems()) {
            problems.merge(kind(problem.message()), 1, Integer::sum);
        }
        count(result.dockerfile());
        Variants.of(text).forEach(ParserLaws::check);
    }

    /** Names, which differ from file to file, are left out of a message. */
    private static String kind(String message) {
        return message.replaceAll("'[^']*'", "'…'").replaceAll("\\d+", "N");
    }

    private void count(Node node) {
        opaque += node instanceof Command.Opaque ? 1 : 0;
        simple += node instanceof Command.Simple ? 1 : 0;
        ParserLaws.children(node).forEach(siblings -> siblings.forEach(this::count));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().matches(".*\\.(dockerignore|tsv|gz)"))
                    .sorted()
                    .toList();
        }
    }
}
