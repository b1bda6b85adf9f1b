package dev.jslim.analyzer.evidence.mint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.evidence.Evidence;
import dev.jslim.analyzer.evidence.Use;
import java.nio.charset.StandardCharsets;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report is written by hand after the fields that mint's source names. */
class MintReportTest {
    private static final String REPORT = """
            {"document": "doc.report.container",
             "start_command": {"app_name": "/usr/bin/app", "app_args": ["-p", "80"], "app_user": "web"},
             "sensor": {"version": "1", "args": []},
             "system": {"type": "Linux", "release": "6.1", "distro": {"name": "debian", "version": "12", "display_name": "Debian"}},
             "monitors": {
               "fan": {"event_count": 3, "main_process": null,
                 "processes": {"7": {"pid": 7, "name": "app", "path": "/usr/bin/app", "cmd": "app", "cwd": "/", "root": "/", "ppid": 1}},
                 "process_files": {"7": {
                   "/usr/bin/app": {"event_count": 1, "first_eid": 1, "execs": 1},
                   "/etc/app.conf": {"event_count": 2, "first_eid": 2, "reads": 2}}}},
               "pt": {"enabled": true, "arch_name": "x86_64", "syscall_count": 9, "syscall_num": 2,
                 "syscall_stats": {"257": {"num": 257, "name": "openat", "count": 8}, "0": {"num": 0, "name": "read", "count": 1}},
                 "fs_activity": {"/etc/hosts": {"ops_all": 4, "ops_checkfile": 1, "syscalls": {"257": {}}, "pids": {"7": {}}, "is_subdir": false},
                                 "/proc/self/maps": {"ops_all": 1, "ops_checkfile": 0, "syscalls": {}, "pids": {}, "is_subdir": false}}}},
             "image": {"files": [
               {"file_type": "file", "file_path": "/usr/bin/app", "mode": "-rwxr-xr-x", "flags": {"R": true, "X": true}, "file_size": 9},
               {"file_type": "symlink", "file_path": "/usr/lib/libc.so", "mode": "Lrwxrwxrwx", "link_ref": "libc.so.6", "file_size": 9},
               {"file_type": "dir", "file_path": "/var/empty", "mode": "drwxr-xr-x", "file_size": 0},
               {"file_type": "file", "file_path": "/etc/os-release", "mode": "-rw-r--r--", "file_size": 5}]}}
            """;

    @Test
    void every_part_of_a_report_becomes_observations() {
        Evidence evidence = read(REPORT);
        assertThat(evidence.observations())
                .extracting(seen -> seen.path(), seen -> seen.use(), seen -> seen.executable(), seen -> seen.count())
                .containsExactlyInAnyOrder(
                        Tuple.tuple("/etc/app.conf", Use.OPENED, "/usr/bin/app", 2L),
                        Tuple.tuple("/etc/hosts", Use.STATTED, "", 4L),
                        Tuple.tuple("/etc/os-release", Use.OPENED, "", 1L),
                        Tuple.tuple("/usr/bin/app", Use.EXECUTED, "", 1L),
                        Tuple.tuple("/usr/bin/app", Use.EXECUTED, "/usr/bin/app", 1L),
                        Tuple.tuple("/usr/bin/app", Use.OPENED, "", 1L),
                        Tuple.tuple("/usr/lib/libc.so", Use.LINK_READ, "", 1L),
                        Tuple.tuple("/var/empty", Use.STATTED, "", 1L));
        assertThat(evidence.runs()).singleElement().satisfies(run -> {
            assertThat(run.engine()).isEqualTo("mint");
            assertThat(run.command()).containsExactly("/usr/bin/app", "-p", "80");
            assertThat(run.user()).isEqualTo("web");
            assertThat(run.systemCalls().get("x86_64")).containsExactly(0, 257);
            assertThat(run.degradations()).hasSize(3);
        });
    }

    @Test
    void importing_twice_gives_the_same_run() {
        assertThat(read(REPORT).merge(read(REPORT))).isEqualTo(read(REPORT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"document\": \"doc.report.image\", \"image\": {\"files\": []}}",
                "{\"image\": {\"files\": ["
            })
    void what_is_no_report_is_refused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(InputInvalid.class).hasMessageStartingWith("creport.json");
    }

    private static Evidence read(String text) {
        return MintReport.read(text.getBytes(StandardCharsets.UTF_8), "creport.json", "sha256:1", "linux/amd64");
    }
}
