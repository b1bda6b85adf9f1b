package dev.jslim.analyzer.evidence.strace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.evidence.Evidence;
import dev.jslim.analyzer.evidence.Observation;
import dev.jslim.analyzer.evidence.Run;
import dev.jslim.analyzer.evidence.SystemCallNames;
import dev.jslim.analyzer.evidence.Use;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StraceImportTest {
    private static final int ENOENT = 2;
    private static final StraceImport.Subject SUBJECT = new StraceImport.Subject("sha256:1", "linux/amd64", "/", false);

    @TempDir
    private Path directory = Path.of("");

    /** What a shell script does is known; strace writes it in many ways, which all have to say the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {"", "-y", "-yy", "-t", "-tt", "-ttt", "-r", "-y -ttt -T", "-s 3 -x", "-xx -y", "-v -y", "-i -tt"
            })
    void real_logs_are_read(String options) throws Exception {
        Evidence evidence = trace(options, true);
        Run run = evidence.runs().getFirst();

        assertThat(run.engine()).isEqualTo("strace");
        assertThat(run.exitCode()).isEqualTo(7);
        assertThat(run.complete()).isTrue();
        assertThat(run.command()).hasSize(2).first().asString().isIn("/bin/sh", "/bi…");
        assertThat(run.degradations())
                .anyMatch(note -> note.contains("phases"))
                .noneMatch(note -> note.contains("not understood"));
        SystemCallNames names = SystemCallNames.of("x86_64");
        assertThat(run.systemCalls().get("x86_64"))
                .contains(names.number("execve"), names.number("openat"), names.number("read"));
        assertThat(run.started() == null).isEqualTo(!options.contains("-ttt"));

        String top = directory.toRealPath().toString();
        assertThat(evidence.observations())
                .anyMatch(is("/bin/sh", Use.EXECUTED, 0, ""))
                .anyMatch(seen -> seen.path().endsWith("/cat") && seen.use() == Use.EXECUTED && !seen.failed())
                .anyMatch(is(top + "/sub/here", Use.OPENED, 0, null))
                .anyMatch(is(top + "/sub/caf\udce9 x", Use.OPENED, 0, null))
                .anyMatch(is(top + "/sub/none", Use.OPENED, ENOENT, null))
                .anyMatch(is(top + "/sub/out", Use.WRITTEN, 0, "/bin/sh"))
                .anyMatch(seen -> seen.path().equals(top + "/after") && seen.use() == Use.OPENED)
                .noneMatch(
                        seen -> seen.path().startsWith("/dev/") || seen.path().startsWith("/proc/"));
    }

    @Test
    void a_log_from_standard_error_names_processes_only_while_there_are_several() throws Exception {
        Evidence evidence = trace("-y", false);
        String top = directory.toRealPath().toString();
        assertThat(evidence.runs().getFirst().exitCode()).isEqualTo(7);
        assertThat(evidence.observations())
                .anyMatch(is(top + "/sub/here", Use.OPENED, 0, null))
                .anyMatch(seen -> seen.path().equals(top + "/after") && seen.use() == Use.OPENED);
    }

    @Test
    void calls_that_are_written_in_two_parts_are_put_together() throws IOException {
        Evidence evidence = read("""
                100 execve("/bin/app", ["app", "a,b)"], 0x7ffc /* 20 vars */) = 0
                100 chdir("/srv")                     = 0
                100 clone(child_stack=NULL, flags=CLONE_CHILD_CLEARTID|SIGCHLD <unfinished ...>
                101 openat(AT_FDCWD, "data/a", O_RDONLY <unfinished ...>
                100 <... clone resumed>, child_tidptr=0x7f01) = 101
                101 <... openat resumed>)              = 3
                101 chdir("/elsewhere")                = 0
                100 openat(AT_FDCWD, "b", O_RDONLY)    = -1 ENOENT (No such file or directory)
                101 openat(AT_FDCWD, "c", O_RDONLY|O_DIRECTORY) = 4</real/c>
                101 newfstatat(4, "in\\303\\251", {st_mode=S_IFLNK|0777, st_size=3, ...}, AT_SYMLINK_NOFOLLOW) = 0
                101 connect(5, {sa_family=AF_UNIX, sun_path="/run/x.sock"}, 110) = -1 ENOENT (No such file or directory)
                101 open("/very/lo"..., O_RDONLY)      = 6
                101 +++ exited with 0 +++
                100 --- SIGCHLD {si_signo=SIGCHLD, si_code=CLD_EXITED} ---
                100 openat(AT_FDCWD, "cut
                """);
        assertThat(evidence.runs().getFirst().command()).containsExactly("app", "a,b)");
        assertThat(evidence.runs().getFirst().complete()).isFalse();
        assertThat(evidence.runs().getFirst().degradations()).anyMatch(note -> note.contains("cut off"));
        assertThat(evidence.observations())
                .anyMatch(is("/srv/data/a", Use.OPENED, 0, "/bin/app"))
                .anyMatch(is("/srv/b", Use.OPENED, ENOENT, "/bin/app"))
                .anyMatch(seen -> seen.path().equals("/elsewhere/c")
                        && "/real/c".equals(seen.resolved())
                        && seen.use() == Use.LISTED)
                .anyMatch(is("/real/c/iné", Use.LINK_READ, 0, null))
                .anyMatch(is("/run/x.sock", Use.CONNECTED, ENOENT, null));
    }

    @Test
    void what_a_thread_executes_goes_on_as_the_first_of_its_process() throws IOException {
        Evidence evidence = read("""
                7 execve("/a", ["a"], 0x1 /* 0 vars */) = 0
                7 clone3({flags=CLONE_VM|CLONE_FS|CLONE_FILES|CLONE_THREAD, stack=0x1}, 88) = 8
                8 chdir("/w")       = 0
                8 execve("b", ["b"], 0x1 /* 0 vars */ <unfinished ...>
                7 +++ superseded by execve in pid 8 +++
                7 <... execve resumed>) = 0
                7 openat(AT_FDCWD, "f", O_RDONLY) = 3
                7 +++ killed by SIGKILL +++
                """);
        assertThat(evidence.observations())
                .anyMatch(is("/w/b", Use.EXECUTED, 0, null))
                .anyMatch(is("/w/f", Use.OPENED, 0, "/w/b"));
        assertThat(evidence.runs().getFirst().exitCode()).isNull();
        assertThat(evidence.runs().getFirst().complete()).isTrue();
    }

    @Test
    void a_directory_that_was_opened_plainly_and_read_was_listed() throws IOException {
        assertThat(read("""
                        7 open("/d", O_RDONLY) = 3
                        7 getdents64(3, 0x1 /* 4 entries */, 32768) = 104
                        7 syscall_0x1ff(0x1) = 0
                        7 syscall_0xzz(0x1) = 0
                        """).observations()).anyMatch(is("/d", Use.LISTED, 0, null));
    }

    /** A log may come from anybody. */
    @Test
    void a_log_with_any_bytes_in_it_is_read_or_refused() throws Exception {
        trace("-y -ttt", true);
        byte[] log = Files.readAllBytes(directory.resolve("log"));
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            byte[] bytes = log.clone();
            for (int i = random.nextInt(400); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) "\"\\<>(){}[],=- 0xE\n\351".charAt(random.nextInt(19));
            }
            int from = random.nextInt(bytes.length / 2);
            try {
                StraceImport.read(() -> new ByteArrayInputStream(bytes, from, bytes.length - from), "log", SUBJECT);
            } catch (InputInvalid expected) {
                assertThat(expected).hasMessageContaining("log");
            }
        }
    }

    @Test
    void what_is_no_log_is_refused() {
        assertThatThrownBy(() -> read("FROM debian\nRUN make (all)\n"))
                .isInstanceOf(InputInvalid.class)
                .hasMessageContaining("no log of strace");
    }

    private Evidence trace(String options, boolean toFile) throws Exception {
        Assumptions.assumeTrue(
                "required".equals(System.getenv("JSLIM_ENGINE")) || Files.isExecutable(Path.of("/usr/bin/strace")),
                "strace is not installed (apt-get install strace)");
        Files.createDirectories(directory.resolve("sub"));
        Files.writeString(directory.resolve("sub/here"), "x");
        Files.writeString(directory.resolve("after"), "x");
        // The shell makes the name by bytes: this machine's locale may not have it.
        Path script = Files.writeString(directory.resolve("script"), """
                cd %s/sub
                printf x > out
                name=$(printf 'caf\\351 x')
                printf y > "$name"
                cat here "$name" none 2>/dev/null
                (cd .. && cat after >/dev/null)
                exit 7
                """.formatted(directory.toRealPath()));
        Path log = directory.resolve("log");
        List<String> command = new ArrayList<>(List.of("strace", "-f"));
        if (toFile) {
            command.addAll(List.of("-o", log.toString()));
        }
        Stream.of(options.split(" ", -1)).filter(option -> !option.isEmpty()).forEach(command::add);
        command.addAll(List.of("/bin/sh", script.toString()));
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(toFile ? directory.resolve("err").toFile() : log.toFile())
                .start();
        process.getOutputStream().close();
        assertThat(process.waitFor()).isEqualTo(7);
        return StraceImport.read(() -> Files.newInputStream(log), "log", SUBJECT);
    }

    private static Evidence read(String log) throws IOException {
        return StraceImport.read(() -> new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)), "log", SUBJECT);
    }

    private static java.util.function.Predicate<Observation> is(
            String path, Use use, int errno, @org.jspecify.annotations.Nullable String executable) {
        return seen -> seen.path().equals(path)
                && seen.use() == use
                && seen.errno() == errno
                && (executable == null || seen.executable().equals(executable));
    }
}
