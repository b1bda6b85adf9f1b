package dev.jslim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user reads who got something wrong: what is wrong in which words, and what to do. No engine is asked for any of it. */
class MessagesTest {
    @TempDir
    Path directory;

    @BeforeEach
    void files() throws IOException {
        Files.writeString(directory.resolve("Dockerfile"), "FROM debian:12 AS base\nFROM base\nCMD [\"true\"]\n");
        Files.writeString(directory.resolve("wrong"), "FROM debian:12\nRNU make\n");
        Files.createDirectory(directory.resolve("empty"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            lint --formt x                  | unknown option --formt                                      | did you mean --format? jslim lint --help lists the options
            lint --format                   | --format needs a value: FORMAT                              | jslim lint --help lists the options
            lint --format text --format json| --format is given twice                                     | jslim lint --help lists the options
            lint --fix=yes                  | --fix takes no value                                        | jslim lint --help lists the options
            minify                          | IMAGE is missing                                            | name an image, or a service with --compose and --service
            minify a b                      | unexpected argument b                                       | write -- before the arguments of the application
            minify a --port http            | --port takes a whole number, not 'http'                     | jslim minify --help lists the options
            minify a --port 0               | --port 0 is no port                                         | ports are 1 to 65535
            minify a --ready-timeout -5     | --ready-timeout cannot be -5                                | give seconds, such as 60
            minify a --level max            | --level cannot be 'max'                                     | use one of minimal, balanced, cautious
            minify a --keep lib             | --keep 'lib' is no path in the image                        | begin it with /
            minify a --keep /lib/[*         | --keep '/lib/[*' is no pattern: a bracket is not closed    | put a backslash before [, { and } that are meant literally
            minify a --tag a:b:c            | --tag 'a:b:c' cannot be the name of an image                | names look like repository or registry/repository:tag
            minify App                      | 'App' cannot be the name of an image                        | repositories are written in lower case
            minify a --report no/r.json     | cannot write DIR/no/r.json: there is no such directory      | make the directory first
            trace a -o empty                | cannot write DIR/empty: it is a directory                   | name a file in it
            trace a --continue-after never  | --continue-after cannot be 'never'                          | use probe, exec, run, enter, signal, exit or timeout=SECONDS
            rewrite --target web            | the Dockerfile has no stage 'web'                           | --target can be base, 1
            rewrite wrong                   | wrong:2:1: there is no instruction 'RNU'                    | did you mean RUN?
            rewrite empty                   | there is no Dockerfile in the directory empty               | name the file if it is called otherwise
            rewrite -o no/Dockerfile        | cannot write DIR/no/Dockerfile: there is no such directory  | make the directory first
            """)
    void it_is_said_what_is_wrong_and_what_to_do(String command, String message, String hint) {
        Cli.Outcome outcome = Cli.in(directory).run(command.split(" "));

        assertThat(outcome.err().replace(directory.toString(), "DIR"))
                .isEqualTo("jslim: " + message + "\nhint: " + hint + "\n");
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void a_file_without_a_name_is_none() {
        assertThat(Cli.in(directory).run("lint", "").err()).startsWith("jslim: the name of the Dockerfile is empty\n");
    }

    @Test
    void a_character_that_no_address_has_is_told_how_to_write() {
        assertThat(Cli.in(directory).run("minify", "a", "--probe", "GET /a b").err())
                .isEqualTo("jslim: 'GET /a b' is no probe: 'b' is one word too many\nhint: a space in a path is %20\n");
    }

    @Test
    void a_time_that_is_none_is_said_before_any_work() throws Exception {
        for (String time : new String[] {"yesterday", "-5", "99999999999999999"}) {
            Cli.Outcome outcome = Cli.process(
                    directory,
                    List.of(
                            "env",
                            "SOURCE_DATE_EPOCH=" + time,
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Main.class.getName(),
                            "minify",
                            "a"));
            assertThat(outcome.err())
                    .startsWith("jslim: SOURCE_DATE_EPOCH is '" + time + "', which is no time\nhint: ");
            assertThat(outcome.status()).isEqualTo(2);
        }
    }

    @Test
    void what_a_log_has_in_it_does_not_reach_the_terminal_as_commands() {
        assertThat(dev.jslim.cli.report.Printable.lines("\n\u001b[91mno such tool\u001b[0m\n\u001b[2J\rx"))
                .isEqualTo("\nno such tool\n\uFFFD[2J\uFFFDx");
    }
}
