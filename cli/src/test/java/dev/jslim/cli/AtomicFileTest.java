package dev.jslim.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jslim.analyzer.JslimException.InputInvalid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
                .isInstanceOf(InputInvalid.class)
                .hasMessage("cannot write " + occupied + ": it is a directory");

        assertThat(directory).isDirectoryContaining(path -> path.equals(occupied));
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(occupied);
        }
    }

    /** With the rights of root it would replace {@code /dev/null} by a file. */
    @Test
    @Timeout(20)
    void a_device_or_pipe_is_written_to_and_not_replaced() throws Exception {
        Path pipe = directory.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        FutureTask<String> reader = new FutureTask<>(() -> Files.readString(pipe));
        Thread.ofPlatform().daemon().start(reader);

        AtomicFile.write(pipe, "text".getBytes(UTF_8));

        assertThat(Files.isRegularFile(pipe)).isFalse();
        assertThat(reader.get()).isEqualTo("text");
    }
}
