package dev.jslim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.tracer.engine.Mount;
import dev.jslim.tracer.engine.Overrides;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The options that replace what an image says are those of docker run. */
class OverrideRequestsTest {
    @TempDir
    Path directory;

    private Overrides overrides(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "app";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return OverrideRequests.overrides(
                Usage.commandLine(new TraceCommand()).parseArgs(all),
                Cli.in(directory, Map.of("HERE", "from here")).terminal());
    }

    @Test
    void variables_given_one_by_one_win_over_those_of_files() throws IOException {
        Files.writeString(directory.resolve("variables"), """
                # a comment
                A=from file

                B= kept as it is\s
                HERE
                NOT_HERE
                """);
        assertThat(overrides("--env-file", "variables", "-e", "A=1=2", "--env", "C=")
                        .environment())
                .containsExactly("A=1=2", "B= kept as it is ", "HERE=from here", "C=");
        assertThat(overrides("-e", "HERE").environment()).containsExactly("HERE=from here");
    }

    @Test
    void mounts_are_paths_of_the_machine_or_volumes() {
        assertThat(overrides("-v", "/data:/srv/../srv/data:ro", "-v", "cache:/cache", "-v", "/anonymous")
                        .mounts())
                .containsExactly(
                        new Mount("/data", "/srv/data", true),
                        new Mount("cache", "/cache", false),
                        new Mount("", "/anonymous", false));
        assertThat(overrides("-v", "./sub:/data").mounts())
                .containsExactly(new Mount(directory.resolve("sub").toString(), "/data", false));
    }

    @Test
    void the_program_is_split_into_words_and_the_rest_is_passed_on() {
        assertThat(overrides("--entrypoint", "sh -c 'echo \"$HOME\"'").entrypoint())
                .containsExactly("sh", "-c", "echo \"$HOME\"");
        assertThat(overrides("--cmd", "a\\ b \"c d\" ''").command()).containsExactly("a b", "c d", "");
        assertThat(overrides("--", "serve", "--port", "80").command()).containsExactly("serve", "--port", "80");
        assertThat(overrides().entrypoint()).isNull();
    }

    @Test
    void capabilities_and_security_options_are_as_the_engine_wants_them() throws IOException {
        Files.writeString(directory.resolve("profile.json"), "{\"defaultAction\": \"SCMP_ACT_ALLOW\"}");
        assertThat(overrides("--cap-add", "cap_net_raw", "--cap-drop", "all"))
                .returns(java.util.List.of("NET_RAW"), Overrides::addedCapabilities)
                .returns(java.util.List.of("ALL"), Overrides::droppedCapabilities);
        assertThat(overrides(
                                "--security-opt",
                                "seccomp=profile.json",
                                "--security-opt",
                                "no-new-privileges",
                                "--security-opt",
                                "apparmor:none")
                        .securityOptions())
                .containsExactly(
                        "seccomp={\"defaultAction\": \"SCMP_ACT_ALLOW\"}", "no-new-privileges", "apparmor=none");
    }

    @Test
    void everything_else_is_passed_through() {
        assertThat(overrides(
                        "--user",
                        "app:staff",
                        "--group-add",
                        "audio",
                        "--workdir",
                        "/srv/",
                        "--read-only",
                        "--tmpfs",
                        "/run:size=1m",
                        "--network",
                        "backend",
                        "--add-host",
                        "db:10.0.0.1"))
                .returns("app:staff", Overrides::user)
                .returns(java.util.List.of("audio"), Overrides::groups)
                .returns("/srv", Overrides::workingDirectory)
                .returns(true, Overrides::readOnly)
                .returns(Map.of("/run", "size=1m"), Overrides::tmpfs)
                .returns(java.util.List.of("backend"), Overrides::networks)
                .returns(java.util.List.of("db:10.0.0.1"), Overrides::extraHosts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    --volume         | /data:/.jslim           | where jslim keeps its own files
                    --volume         | data:/x/../.jslim/out   | where jslim keeps its own files
                    --tmpfs          | /.jslim                 | where jslim keeps its own files
                    --volume         | /data:relative          | option that is not known: relative
                    --volume         | /data:/x:rw,z           | option that is not known: rw,z
                    --volume         | a:/b:/c                 | is no mount
                    --volume         | /data:/                 | nothing can be mounted on /
                    --env            | NOT_HERE                | has no value
                    --env            | =x                      | has no value
                    --env-file       | nothing                 | cannot be read
                    --workdir        | srv                     | is no path in the container
                    --cap-add        | FLY                     | is no capability
                    --cap-drop       | CAP_                    | is no capability
                    --security-opt   | seccomp=nothing         | cannot be read
                    --security-opt   | privileged              | is not known
                    --add-host       | db                      | has no address
                    --entrypoint     | 'sh                     | does not end
                    """)
    void bad_input_is_refused_with_a_hint(String option, String value, String message) {
        assertThatThrownBy(() -> overrides(option, value))
                .isInstanceOf(InputInvalid.class)
                .hasMessageContaining(message)
                .satisfies(e -> assertThat(((InputInvalid) e).hint()).isNotEmpty());
    }

    @Test
    void what_excludes_each_other_is_refused() {
        assertThatThrownBy(() -> overrides("--network", "none", "--network", "backend"))
                .isInstanceOf(InputInvalid.class);
        assertThatThrownBy(() -> overrides("--cmd", "a", "--", "b"))
                .isInstanceOf(InputInvalid.class)
                .hasMessageContaining("given twice");
    }
}
