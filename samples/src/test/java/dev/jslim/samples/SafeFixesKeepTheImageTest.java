package dev.jslim.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jslim.analyzer.image.ImageArchive;
import dev.jslim.analyzer.lint.Rule;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.rules.Rules;
import dev.jslim.tracer.EngineTest;
import dev.jslim.tracer.TestImages;
import dev.jslim.tracer.engine.ContainerEngine;
import dev.jslim.tracer.engine.docker.Engines;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A safe fix may change how an image is built, and not what it is: original and repaired file are built and compared. */
class SafeFixesKeepTheImageTest {
    private static final String NAME =
            "jslim-safe-fixes-" + ProcessHandle.current().pid() + ":";
    private static final StringBuilder TABLE = new StringBuilder();

    @TempDir
    Path directory;

    @AfterEach
    void removeImages() throws Exception {
        TestImages.remove(NAME + "original");
        TestImages.remove(NAME + "repaired");
    }

    @AfterAll
    static void printTable() {
        System.out.print(TABLE.isEmpty() ? "" : "\nsafe fixes: bytes of all layers saved\n" + TABLE);
    }

    static Stream<SafeFixCase> cases() throws IOException {
        return SafeFixCase.all().stream();
    }

    @Test
    void whatIsShownAreRulesWithASafeFix() throws IOException {
        Set<String> shown = new TreeSet<>(SafeFixCase.notBuilt());
        for (SafeFixCase each : SafeFixCase.all()) {
            shown.addAll(each.announced());
        }
        Set<String> safe = new TreeSet<>();
        for (Rule<?> rule : Rules.all()) {
            if (rule.info().fixability() == RuleInfo.Fixability.SAFE) {
                safe.add(rule.info().slug());
            }
        }
        assertThat(shown)
                .as("rules with a safe fix: each in a folder or, with the reason, in not-built.txt")
                .containsExactlyElementsOf(safe);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theFixesThatAFolderIsThereForAreMade(SafeFixCase each) {
        assertThat(each.repairable(each.text())).containsAll(each.announced());
        assertThat(each.repairable(each.repaired())).isEmpty();
    }

    @EngineTest
    @ParameterizedTest
    @MethodSource("cases")
    void theRepairedFileBuildsTheSameImage(SafeFixCase each) throws Exception {
        try (ContainerEngine engine = Engines.open();
                ImageArchive original = build(engine, each, "original", each.text());
                ImageArchive repaired = build(engine, each, "repaired", each.repaired())) {
            ObjectNode expected = ImageComparison.configuration(original);
            if (each.announced().contains("maintainer-deprecated")) {
                // What was a field of its own is a label now: that is the repair.
                ImageComparison.labels(expected).put("org.opencontainers.image.authors", author(original));
            }
            assertThat(ImageComparison.configuration(repaired))
                    .as(each.repaired())
                    .isEqualTo(expected);
            ImageComparison comparison = new ImageComparison(original, repaired);
            assertThat(comparison.differences()).as(each.repaired()).isEmpty();
            TABLE.append(String.format(
                    Locale.ROOT,
                    "%-20s %,12d  %s%n",
                    each.name(),
                    comparison.saved(),
                    String.join(", ", each.announced())));
        }
    }

    private ImageArchive build(ContainerEngine engine, SafeFixCase each, String kind, String text) throws Exception {
        Path dockerfile = Files.writeString(directory.resolve(kind + ".Dockerfile"), text);
        TestImages.docker(
                "build",
                "--force-rm",
                "-q",
                "-t",
                NAME + kind,
                "-f",
                dockerfile.toString(),
                each.folder().toString());
        Path tar = directory.resolve(kind + ".tar");
        try (OutputStream out = Files.newOutputStream(tar)) {
            engine.saveImage(NAME + kind, out);
        }
        return ImageArchive.open(tar);
    }

    private static String author(ImageArchive image) {
        return image.config().json().path("author").asText();
    }
}
