package dev.jslim.analyzer.build.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildContextTest {
    @TempDir
    Path directory;

    @Test
    void listsWhatIsSentWithSizes() throws IOException {
        write(".dockerignore", "node_modules\n!node_modules/keep.js\n");
        write("app.py", "12345");
        write("node_modules/big.js", "x".repeat(100));
        write("node_modules/keep.js", "yy");
        BuildContext context = BuildContext.of(directory, null);
        assertThat(context.sent().entries())
                .extracting(BuildContext.Entry::path)
                .containsExactly(".dockerignore", "app.py", "node_modules/keep.js");
        assertThat(context.sent().entries().getLast().size()).isEqualTo(2);
        assertThat(context.sent().complete()).isTrue();
        assertThat(context.text("app.py")).isEqualTo("12345");
    }

    @Test
    void theIgnoreFileOfTheDockerfileIsPreferred() throws IOException {
        write(".dockerignore", "a");
        write("web.Dockerfile", "FROM scratch");
        write("web.Dockerfile.dockerignore", "b");
        BuildContext context = BuildContext.of(directory, directory.resolve("web.Dockerfile"));
        assertThat(context.ignore().ignores("a")).isFalse();
        assertThat(context.ignore().ignores("b")).isTrue();
        assertThat(context.ignoreFile()).isEqualTo(directory.resolve("web.Dockerfile.dockerignore"));
    }

    @Test
    void nothingOutsideIsSeenAndLinksAreNotFollowed() throws IOException {
        Path inner = Files.createDirectory(directory.resolve("inner"));
        write("secret", "s");
        Files.createSymbolicLink(inner.resolve("link"), directory);
        BuildContext context = BuildContext.of(inner, null);
        assertThat(context.text("../secret")).isNull();
        assertThat(context.sent().entries())
                .extracting(BuildContext.Entry::path)
                .containsExactly("link");
    }

    @Test
    void of_a_big_context_what_is_near_the_root_is_listed() throws IOException {
        write("z.txt", "z");
        for (int i = 0; i < 2000; i++) {
            write("deep/" + i, "");
        }
        BuildContext.Listing sent = BuildContext.of(directory, null).sent();
        assertThat(sent.complete()).isFalse();
        assertThat(sent.entries()).hasSize(500).contains(new BuildContext.Entry("z.txt", 1, false));
    }

    private void write(String path, String text) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.resolveSibling("x").resolve("..").normalize());
        Files.writeString(file, text);
    }
}
