package dev.jslim.tracer.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContextCopyTest {
    @TempDir
    Path directory;

    @BeforeEach
    void makeContext() throws Exception {
        Files.createDirectories(directory.resolve("context/src"));
        Files.writeString(directory.resolve("context/src/app"), "mine");
        Files.createSymbolicLink(directory.resolve("context/link"), Path.of("src/app"));
        Files.createDirectory(directory.resolve("copy"));
    }

    @Test
    void replaced_files_are_other_ones_and_the_user_s_stay_as_they_are() throws Exception {
        Path context = directory.resolve("context");
        Path copy = directory.resolve("copy");
        ContextCopy.make(context, copy, path -> false, Map.of("src/app", "new", "more/list", "a"));

        assertThat(copy.resolve("src/app")).hasContent("new");
        assertThat(copy.resolve("more/list")).hasContent("a");
        assertThat(copy.resolve("link")).isSymbolicLink();
        assertThat(context.resolve("src/app")).hasContent("mine");
        assertThat(context.resolve("more")).doesNotExist();
    }

    @Test
    void what_the_builder_does_not_want_is_left_out() {
        Path context = directory.resolve("context");
        Path copy = directory.resolve("copy");
        ContextCopy.make(context, copy, "src"::equals, Map.of());
        assertThat(copy.resolve("src")).doesNotExist();
        assertThat(copy.resolve("link")).isSymbolicLink();
    }

    @Test
    void no_file_is_written_outside() {
        Path context = directory.resolve("context");
        Path copy = directory.resolve("copy");
        assertThatThrownBy(() -> ContextCopy.make(context, copy, path -> false, Map.of("../out", "x")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(directory.resolve("out")).doesNotExist();
    }
}
