package dev.jslim.tracer.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jslim.analyzer.JslimException.ProbeFailed;
import dev.jslim.tracer.EngineTest;
import dev.jslim.tracer.engine.Overrides;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** An application is the same process untraced, traced, and traced by a recorder with capabilities of its own. */
@EngineTest
class LaunchTest {
    @RegisterExtension
    static final LaunchImage IMAGE = new LaunchImage();

    /** All that a process can say of itself; children have higher numbers, since the recorder is a process, too. */
    private static final String INTROSPECTION = """
            grep -E '^(Name|Umask|Pid|PPid|Tgid|NSpid|Uid|Gid|Groups|Cap|Sig[ICP]|Shd|Threads|NoNewPrivs|Seccomp:)' /proc/1/status
            grep -E '^(PPid|SigBlk|CapEff)' /proc/self/status
            cat /proc/1/comm; tr '\\0' ' ' < /proc/1/cmdline; echo
            env | sort; pwd; umask; ulimit -a; ulimit -Ha; nproc
            stat -L -c '%n %u %g %a %F' /proc/self/fd/0 /proc/self/fd/1 /proc/self/fd/2
            ls /proc/self/fd
            touch /srv/app/x 2>/dev/null && stat -c '%u %g' /srv/app/x
            id -un 2>/dev/null; id -gn 2>/dev/null; unshare -U true 2>/dev/null; echo $?; chown 1 /tmp 2>/dev/null; echo $?
            """;

    static Stream<Named<Overrides>> overrides() {
        return Stream.of(
                Named.of("root", Overrides.NONE),
                Named.of("named user with groups", Overrides.NONE.with(change -> change.user("app"))),
                Named.of("user and group", Overrides.NONE.with(change -> change.user("app:extra"))),
                Named.of("numbers without entries", Overrides.NONE.with(change -> change.user("4242:4243"))),
                Named.of("number without entry", Overrides.NONE.with(change -> change.user("4242"))),
                Named.of("number with entry", Overrides.NONE.with(change -> change.user("1234"))),
                Named.of(
                        "more groups",
                        Overrides.NONE.with(change -> change.user("app").groups(List.of("video", "77")))),
                Named.of("no capabilities", Overrides.NONE.with(change -> change.droppedCapabilities(List.of("ALL")))),
                Named.of(
                        "user without capabilities",
                        Overrides.NONE.with(change -> change.user("app").droppedCapabilities(List.of("ALL")))),
                Named.of(
                        "other capabilities",
                        Overrides.NONE.with(change -> change.addedCapabilities(List.of("NET_ADMIN", "SYS_TIME"))
                                .droppedCapabilities(List.of("CHOWN", "SETPCAP", "SETUID")))),
                Named.of(
                        "no new privileges",
                        Overrides.NONE.with(
                                change -> change.user("app").securityOptions(List.of("no-new-privileges")))),
                Named.of(
                        "read-only",
                        Overrides.NONE.with(
                                change -> change.user("app").readOnly(true).tmpfs(Map.of("/tmp", "")))),
                Named.of(
                        "a home",
                        Overrides.NONE.with(change -> change.user("app").environment(List.of("HOME=/h")))),
                Named.of("an empty home", Overrides.NONE.with(change -> change.environment(List.of("HOME=")))));
    }

    @ParameterizedTest
    @MethodSource("overrides")
    void aProcessIsTheSame(Overrides overrides) throws Exception {
        List<String> program = List.of("sh", "-c", INTROSPECTION, "name", "argument");
        Ways.Ended untraced = Ways.UNTRACED.run(IMAGE.name(), overrides, program);
        Ways.Ended none = Ways.NONE.run(IMAGE.name(), overrides, program);
        Ways.Ended add = Ways.ADD.run(IMAGE.name(), overrides, program);
        assertThat(untraced.output()).hasSizeGreaterThan(60);
        assertThat(add.output()).isEqualTo(untraced.output());
        assertThat(add.status()).isEqualTo(untraced.status());
        // Without capabilities only who can gain no privileges any more may listen to its own system calls.
        Predicate<String> byDesign = line -> line.startsWith("NoNewPrivs");
        assertThat(none.output()).filteredOn(byDesign).containsExactly("NoNewPrivs:\t1");
        assertThat(none.output())
                .filteredOn(byDesign.negate())
                .isEqualTo(untraced.output().stream().filter(byDesign.negate()).toList());
        assertThat(none.status()).isEqualTo(untraced.status());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            trap "exit 7" TERM; echo ready; while :; do sleep 0.1; done | TERM | 7
            echo ready; while :; do sleep 0.1; done                     | TERM | 137
            echo ready; while :; do sleep 0.1; done                     | KILL | 137
            exec perl -MPOSIX -e "POSIX::abort()"                       | -    | 139
            exec perl -e 'unpack("p", pack("Q", 8))'                    | -    | 139
            exit 42                                                     | -    | 42
            no-such-program                                             | -    | 127
            """)
    void anExitStatusIsTheSame(String script, String signal, int status) throws Exception {
        Overrides overrides = Overrides.NONE.with(change -> change.user("app"));
        for (Ways way : Ways.values()) {
            List<String> program = List.of("sh", "-c", script);
            Ways.Ended ended = switch (signal) {
                case "TERM" -> way.run(IMAGE.name(), overrides, program, Ways::stop);
                case "KILL" ->
                    way.run(
                            IMAGE.name(),
                            overrides,
                            program,
                            (engine, container) -> engine.killContainer(container, "KILL"));
                default -> way.run(IMAGE.name(), overrides, program);
            };
            assertThat(ended.status()).as(way + ": " + ended.output()).isEqualTo(status);
        }
    }

    @Test
    void aUserWhoIsNotThereIsAnErrorInTheEnginesWords() throws Exception {
        for (String user : List.of("nobody-of-that-name", "app:no-group")) {
            Overrides overrides = Overrides.NONE.with(change -> change.user(user));
            String plain = org.assertj.core.api.Assertions.catchThrowable(
                            () -> Ways.UNTRACED.run(IMAGE.name(), overrides, List.of("true")))
                    .getMessage();
            assertThatThrownBy(() -> Ways.ADD.run(IMAGE.name(), overrides, List.of("true")))
                    .isInstanceOf(ProbeFailed.class)
                    .satisfies(e -> assertThat(plain)
                            .contains(String.valueOf(e.getMessage()).replaceFirst(".*: (unable.*)", "$1")));
        }
    }

    @Test
    void withCapabilitiesOnlyRootCanWriteToTheLog() throws Exception {
        Overrides overrides = Overrides.NONE.with(change -> change.user("app"));
        List<String> program =
                List.of("sh", "-c", "stat -c '%u %a' /.jslim/out/log; rm -f /.jslim/out/log 2>/dev/null; echo $?");
        assertThat(Ways.ADD.run(IMAGE.name(), overrides, program).output()).startsWith("0 644", "1");
    }
}
