package dev.jslim.analyzer.fuzz;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The inputs that fuzzing starts from, and those that it found to fail. */
class FuzzRegressionTest {
    @TestFactory
    Stream<DynamicTest> everyInputObeysTheLaws() throws IOException {
        return Target.ALL.stream()
                .flatMap(target -> files(target).stream()
                        .map(file -> DynamicTest.dynamicTest(
                                target.name() + "/" + file.getFileName(),
                                () -> assertTimeoutPreemptively(
                                        Duration.ofSeconds(10),
                                        () -> target.method().accept(Files.readAllBytes(file))))));
    }

    private static List<Path> files(Target target) {
        try (Stream<Path> files = Files.list(target.inputs())) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
