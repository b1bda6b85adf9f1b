package dev.jslim.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path directory;

    @Test
    void a_new_file_is_readable_by_all() throws IOException {
        Path file = directory.resolve("new");

        AtomicFile.write(file, "text".getBytes(UTF_8));

        assertThat(file).hasContent("text");
        assertThat(Files.getPosixFilePermissions(file)).hasSize(4);
    }

    @Test
    void a_write_that_fails_leaves_nothing_behind() throws IOException {
        Path occupied = Files.createDirectory(directory.resolve("occupied"));
        Files.writeString(occupied.resolve("inside"), "kept");

        assertThatThrownBy(() -> AtomicFile.write(occupied, "text".getBytes(UTF_8)))
                .isInstanceOf(IOException.class);

        assertThat(directory).isDirectoryContaining(path -> path.equals(occupied));
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(occupied);
        }
    }
}
