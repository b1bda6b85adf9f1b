package dev.jslim.rules.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.build.context.BuildContext;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.LintEngine;
import dev.jslim.analyzer.lint.LintOptions;
import dev.jslim.analyzer.lint.RuleSelection;
import dev.jslim.grammar.source.SourceText;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Beside the fixtures: nobody wants files of many megabytes in a repository, so these are made, without a block on the disk. */
class ContextSizeTest {
    private static final String FILE = "FROM python:3.13\nRUN true\nCOPY src/app.py /app/\n";

    @TempDir
    Path directory;

    @Test
    void theBiggestThatNobodyTakesAreNamedAtTheFirstCopy() throws IOException {
        file("src/app.py", 1_000_000);
        file(".git/objects/pack/a.pack", 8_000_000);
        file(".git/objects/pack/b.pack", 4_000_000);
        file("src/testdata/big.bin", 30_000_000);
        file("readme.txt", 500);
        List<Finding> findings = lint(FILE);
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.span().start()).isEqualTo(FILE.indexOf("COPY"));
            assertThat(finding.span().length()).isEqualTo(4);
            assertThat(finding.message())
                    .startsWith(
                            "42 MB of the build context are taken by no COPY or ADD, above all src/testdata (30 MB),"
                                    + " .git (12 MB), and")
                    .endsWith("add src/testdata, .git to a .dockerignore");
        });
    }

    @Test
    void whatTheIgnoreFileLeavesOutDoesNotCount() throws IOException {
        file("data/a.bin", 9_000_000);
        file("data/b.bin", 9_000_000);
        Files.writeString(directory.resolve(".dockerignore"), "data/a.bin\n");
        assertThat(lint(FILE)).isEmpty();
        Files.writeString(directory.resolve(".dockerignore"), "data/c.bin\n");
        assertThat(lint(FILE))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message()).contains("18 MB").endsWith("add data to the ignore file"));
    }

    @Test
    void tenMegabytesAreNotYetMuch() throws IOException {
        file("data.bin", 10_000_000);
        assertThat(lint("FROM python:3.13\n")).isEmpty();
        file("one.byte", 1);
        assertThat(lint("FROM python:3.13\n"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.span().start()).isZero());
    }

    @Test
    void whatIsTakenDoesNotCount() throws IOException {
        file("data/a.bin", 90_000_000);
        String from = "FROM python:3.13\n";
        for (String taking : List.of(
                "COPY . /app",
                "COPY data /data",
                "COPY ./data/ /data",
                "COPY da*/a.b?n /data/",
                "COPY [\"data/a.bin\", \"/data\"]",
                "ADD data/a.bin /",
                "ONBUILD COPY data /data",
                "ARG WHAT\nCOPY $WHAT /data",
                "ARG WHAT=data\nCOPY $WHAT /data",
                "RUN --mount=type=bind,target=/src make",
                "RUN --mount=source=data,target=/src make")) {
            assertThat(lint(from + taking + "\n")).as(taking).isEmpty();
        }
        for (String leaving : List.of(
                "COPY --from=other data /data",
                "COPY dat /data",
                "COPY data/b.bin /data/",
                "ADD https://example.com/data /",
                "COPY <<EOF /data/a.bin\nx\nEOF",
                "ARG WHAT=other\nCOPY $WHAT /data",
                "RUN --mount=type=cache,target=/data make",
                "RUN --mount=source=data,from=other,target=/src make")) {
            assertThat(lint(from + leaving + "\n")).as(leaving).hasSize(1);
        }
    }

    @Test
    void ofVeryManyFilesAtLeastTheFirstAreCounted() throws IOException {
        file("big.bin", 20_000_000);
        for (int i = 0; i < 5100; i++) {
            file("deep/" + i, 1);
        }
        assertThat(lint(FILE))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .startsWith("at least 20 MB")
                        .endsWith("add big.bin to a .dockerignore"));
    }

    private List<Finding> lint(String text) {
        LintEngine engine = new LintEngine(List.of(new ContextSize()));
        LintOptions options = LintOptions.defaults()
                .with(RuleSelection.of(List.of("context-size"), List.of(), engine.ruleInfos()))
                .with(BuildContext.of(directory, null));
        return engine.lint(SourceText.of("Dockerfile", text), options).findings();
    }

    private void file(String path, long size) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(size);
        }
    }
}
