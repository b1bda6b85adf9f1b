package dev.jslim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.cli.manual.Option;
import dev.jslim.cli.report.Formats;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts in the shells that they are for. */
class CompletionTest {
    private static final Path HELPERS = Path.of("/usr/share/bash-completion/bash_completion");
    private static final List<String> BASH = List.of("bash", "--norc", "--noprofile");
    private static final List<String> FISH = List.of("fish", "--no-config");

    /** What is typed before the tab key, and the words that are there after it. */
    private static final String[][] TYPED = {
        {"jslim comp", "jslim", "completion"},
        {"jslim completion z", "jslim", "completion", "zsh"},
        {"jslim help rew", "jslim", "help", "rewrite"},
        {"jslim lint --format=che", "jslim", "lint", "--format=checkstyle"},
        {"jslim lint --format che", "jslim", "lint", "--format", "checkstyle"},
        {"jslim lint --select @secu", "jslim", "lint", "--select", "@security"},
        {"jslim lint --select=DL3009,apt-li", "jslim", "lint", "--select=DL3009,apt-lists-left"},
        {"jslim explain DL3009 apt-li", "jslim", "explain", "DL3009", "apt-lists-left"},
        {"jslim lint api/Dock", "jslim", "lint", "api/Dockerfile"},
        {"jslim trace app:la", "jslim", "trace", "app:latest"},
        {"jslim trace --probe 'GET /' reg", "jslim", "trace", "--probe", "GET /", "registry.example:5000/team/web:v1"},
        {"jslim trace registry.example:5000/t", "jslim", "trace", "registry.example:5000/team/web:v1"},
        {"jslim trace --output=evi", "jslim", "trace", "--output=evidence.json"},
        {"jslim trace -o my", "jslim", "trace", "-o", "my file"},
        {"jslim rewrite --context=ap", "jslim", "rewrite", "--context=api/"},
        {"jslim trace --continue-after t", "jslim", "trace", "--continue-after", "timeout="},
        {"jslim minify --tag my", "jslim", "minify", "--tag", "my"},
    };

    @TempDir
    Path directory;

    @BeforeEach
    void files() throws Exception {
        Files.writeString(Files.createDirectory(directory.resolve("api")).resolve("Dockerfile"), "FROM scratch\n");
        Files.createFile(directory.resolve("api/README"));
        Files.createFile(directory.resolve("evidence.json"));
        Files.createFile(directory.resolve("my file"));
        Path docker = Files.createDirectory(directory.resolve("bin")).resolve("docker");
        Files.writeString(docker, """
                #!/bin/sh
                [ "$1 $2" = "image ls" ] && printf '%s\\n' app:latest registry.example:5000/team/web:v1 '<none>:<none>'
                """);
        Files.setPosixFilePermissions(docker, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (String shell : new String[] {"bash", "zsh", "fish"}) {
            Cli.Outcome outcome = Cli.in(directory).run("completion", shell);
            assertThat(outcome.err()).isEmpty();
            Files.writeString(directory.resolve("script." + shell), outcome.out());
        }
    }

    private String inBin() {
        return "PATH=" + directory + "/bin:$PATH\n";
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void bash_completes_what_is_typed_with_and_without_the_helpers_of_its_package(boolean helpers) throws Exception {
        Shells.need("bash");
        if (helpers) {
            Shells.need(HELPERS, "bash-completion");
        }
        types("bash --norc --noprofile -i", (helpers ? "source " + HELPERS + "\n" : "") + "source script.bash");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"compinit -u -D; source script.zsh", "cp script.zsh _jslim; fpath=($PWD $fpath); compinit -u -D"
            })
    void zsh_completes_what_is_typed_however_the_script_is_loaded(String loaded) throws Exception {
        Shells.need("zsh");
        types("zsh -f -i", "autoload -Uz compinit; " + loaded);
    }

    private void types(String shell, String setup) throws Exception {
        List<String> lines = Stream.of(TYPED).map(each -> each[0]).toList();
        List<List<String>> typed = Shells.typed(directory, shell, inBin() + setup, lines);
        for (int i = 0; i < lines.size(); i++) {
            List<String> words = new ArrayList<>(typed.get(i));
            words.replaceAll(
                    word -> word.endsWith("=api") ? word + "/" : word); // zsh takes it away when a space is typed
            assertThat(words).as(lines.get(i)).isEqualTo(List.of(TYPED[i]).subList(1, TYPED[i].length));
        }
    }

    @Test
    void zsh_shows_the_descriptions() throws Exception {
        Shells.need("zsh");
        Shells.await(
                directory,
                "zsh -f -i",
                "autoload -Uz compinit; compinit -u -D; source script.zsh\njslim lint --f\t",
                "--fix +-- Repair what can be repaired without changing what the image does\\.\\s+"
                        + "--fix-only +-- Repair as --fix does, and do not report what is left\\.");
    }

    @Test
    void bash_offers_every_command_and_option_and_file() throws Exception {
        Shells.need("bash");
        assertThat(bash("jslim ")).containsExactlyElementsOf(Commands.NAMES);
        for (String name : Commands.NAMES) {
            assertThat(bash("jslim " + name + " -")).as(name).containsExactlyElementsOf(options(name));
        }
        assertThat(bash("jslim lint --format=")).containsExactlyElementsOf(Formats.NAMES);
        assertThat(bash("jslim lint ")).contains("api", "bin", "evidence.json");
        assertThat(bash("jslim lint api/")).containsExactly("api/Dockerfile");
        assertThat(bash("jslim lint api/R")).containsExactly("api/README");
        assertThat(bash("jslim rewrite --context ")).containsExactlyInAnyOrder("api", "bin");
        assertThat(bash("jslim trace app:")).containsExactly("latest");
        assertThat(bash("jslim trace ")).containsExactly("app:latest", "registry.example:5000/team/web:v1");
        assertThat(bash("jslim trace app:latest ")).isEmpty();
        assertThat(bash("jslim trace -- ")).hasSize(2);
        assertThat(bash("jslim lint -- --f")).isEmpty();
        assertThat(bash("jslim minify --tag ")).isEmpty();
        assertThat(bash("jslim nonsense --")).isEmpty();
        assertThat(bash("jslim lint --select ")).contains("apt-lists-left").doesNotContain("DL3009", "@security");
        assertThat(bash("jslim lint --select D")).contains("DL3009").doesNotContain("apt-lists-left");
    }

    /** The replies for a line with the cursor at its end. */
    private List<String> bash(String line) throws Exception {
        StringBuilder words = new StringBuilder();
        int count = 0;
        Matcher word = Pattern.compile("[=:@]+|[^ =:@]+").matcher(line);
        while (word.find()) {
            words.append(" '").append(word.group()).append('\'');
            count++;
        }
        if (line.endsWith(" ")) {
            words.append(" ''");
            count++;
        }
        return Shells.lines(directory, BASH, inBin() + """
                source script.bash
                COMP_LINE='%s' COMP_POINT=%d COMP_WORDS=(%s) COMP_CWORD=%d
                compopt() { :; } # wants to be called by readline
                _jslim
                for reply in "${COMPREPLY[@]}"; do printf '%%s\\n' "$reply"; done
                """.formatted(line, line.length(), words, count - 1));
    }

    @Test
    void fish_offers_every_command_and_option_and_file() throws Exception {
        Shells.need("fish");
        assertThat(fish("jslim ")).containsExactlyInAnyOrderElementsOf(Commands.NAMES);
        for (String name : Commands.NAMES) {
            List<String> offered = new ArrayList<>(fish("jslim " + name + " -"));
            offered.addAll(fish("jslim " + name + " --"));
            assertThat(offered).as(name).containsAll(options(name));
        }
        for (String[] each : TYPED) {
            String last = each[each.length - 1];
            if (!each[0].contains("--tag")) {
                assertThat(fish(each[0])).as(each[0]).containsExactly(last);
            }
        }
        assertThat(fish("jslim minify --tag ")).isEmpty();
        assertThat(fish("jslim lint ")).contains("api/", "evidence.json");
        assertThat(fish("jslim trace ")).containsExactly("app:latest", "registry.example:5000/team/web:v1");
        assertThat(fish("jslim explain ")).contains("apt-lists-left").doesNotContain("DL3009", "evidence.json");
        assertThat(fish("jslim help lint --fi")).isEmpty();
    }

    @Test
    void fish_shows_the_descriptions() throws Exception {
        Shells.need("fish");
        assertThat(fishLines("jslim lint --fi"))
                .contains("--fix\tRepair what can be repaired without changing what the image does.");
        assertThat(fishLines("jslim explain DL3009")).containsExactly("DL3009\tapt-lists-left");
        assertThat(fishLines("jslim rewrite --cont"))
                .contains("--context\tBuild with this context; the Dockerfile's directory if not given.");
    }

    private List<String> fish(String line) throws Exception {
        return fishLines(line).stream()
                .map(each -> each.split("\t", -1)[0].replace("\\ ", " "))
                .toList();
    }

    private List<String> fishLines(String line) throws Exception {
        return Shells.lines(
                directory,
                FISH,
                "set -x PATH " + directory + "/bin $PATH\nsource script.fish\ncomplete -C \"" + line + "\"\n");
    }

    private static List<String> options(String name) {
        List<String> names = new ArrayList<>();
        for (Option option :
                Pages.of(Objects.requireNonNull(Commands.named(name))).options()) {
            names.addAll(option.names());
        }
        return names;
    }

    @Test
    void an_unknown_shell_is_told_which_there_are() {
        Cli.Outcome outcome = Cli.in(directory).run("completion", "tcsh");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("tcsh").contains("bash, zsh, fish");
    }
}
