package dev.jslim.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.source.SourceBytes;
import dev.jslim.grammar.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The laws of repairs on real Dockerfiles. They lie in a folder outside the project that the environment variable {@code JSLIM_CORPUS} names,
 * one folder a repository in it; {@code docs/conformance.md} says where they come from.
 */
class RealFilesTest {
    @Test
    void theLawsHoldForRealDockerfiles() throws IOException {
        String named = System.getenv("JSLIM_CORPUS");
        assumeTrue(named != null && !named.isEmpty(), "JSLIM_CORPUS does not name a folder of Dockerfiles");
        List<String> broken = new ArrayList<>();
        List<Path> files = files(Path.of(named).toRealPath());
        for (Path file : files) {
            SourceText source = SourceText.of(file.toString(), SourceBytes.decode(Files.readAllBytes(file), 0));
            for (Applicability minimum : List.of(Applicability.SAFE, Applicability.UNSAFE)) {
                try {
                    LawsTest.obeys(source, minimum);
                } catch (AssertionError | RuntimeException | StackOverflowError e) {
                    broken.add(file + " " + minimum + ": " + e);
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(files).hasSizeGreaterThanOrEqualTo(500);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file ->
                            Files.isRegularFile(file) && folder.relativize(file).getNameCount() > 1)
                    .filter(file -> !file.toString().endsWith(".dockerignore"))
                    .sorted()
                    .toList();
        }
    }
}
