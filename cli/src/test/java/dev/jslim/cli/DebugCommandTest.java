package dev.jslim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DebugCommandTest {
    private static final String FILE = "from alpine AS a\nFROB x\nONBUILD COPY --link --from='b' [\"c\", \"/d e\"]\n"
            + "ENV A=b C=\"d\"\nHEALTHCHECK --x what\nRUN cat <<E\nf\nE\n";

    @TempDir
    Path directory;

    @Test
    void the_tree_is_dumped_as_buildkit_does_it() throws IOException {
        Files.writeString(directory.resolve("Dockerfile"), FILE);

        Cli.Outcome outcome = Cli.in(directory).run("debug", "ast", "--as", "buildkit", "Dockerfile");

        assertThat(outcome).isEqualTo(new Cli.Outcome(0, """
                (from "alpine" "AS" "a")
                (frob "")
                (onbuild (copy ["--link" "--from=b"] "c" "/d e"))
                (env "A" "b" "=" "C" "\\"d\\"" "=")
                (healthcheck ["--x"] "what")
                (run "cat <<E")
                """, ""));
        assertThat(Cli.in(directory).stdin(FILE).run("debug", "ast", "--as", "buildkit", "-"))
                .isEqualTo(outcome);
    }

    @Test
    void where_buildkit_makes_no_tree_the_line_is_named() {
        Cli.Outcome outcome = Cli.in(directory)
                .stdin("FROM a\nENV B=c\nENV B\nLABEL =\n")
                .run("debug", "ast", "--as", "buildkit", "-");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("-:3:1: ENV needs a name and a value");
    }

    @Test
    void the_tree_is_json_with_places() throws IOException {
        Cli.Outcome outcome = Cli.in(directory).stdin(FILE).run("debug", "ast", "-");

        JsonNode tree = new ObjectMapper().readTree(outcome.out());
        JsonNode from = tree.at("/dockerfile/instructions/0");
        assertThat(from.path("node").asText()).isEqualTo("From");
        assertThat(from.at("/image/raw").asText()).isEqualTo("alpine");
        assertThat(from.at("/image/span").toString())
                .isEqualTo(
                        "{\"start\":{\"offset\":5,\"line\":1,\"column\":6},\"end\":{\"offset\":11,\"line\":1,\"column\":12}}");
        assertThat(tree.at("/dockerfile/instructions/5/heredocs/0/body/start/line")
                        .asInt())
                .isEqualTo(7);
        assertThat(tree.at("/problems/0/message").asText()).contains("FROB");
        assertThat(outcome.status()).isZero();
    }

    @Test
    void other_things_to_print_are_not_known() {
        assertThat(Cli.in(directory).run("debug", "tokens").err()).contains("nothing is known of 'tokens'");
        assertThat(Cli.in(directory).run("debug", "ast", "--as", "xml").err()).contains("use one of buildkit, json");
    }
}
