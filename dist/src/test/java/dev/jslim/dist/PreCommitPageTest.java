package dev.jslim.dist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.dist.Programs.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/pre-commit.md says works, word by word but for the address of the repository. */
class PreCommitPageTest extends WithPreCommitHooks {
    private static final String BROKEN = "FROM scratch\nCOPPY a b\n";

    static List<String> configurations() throws IOException {
        return PreCommitPage.fences("yaml").stream()
                .filter(configuration -> !PreCommitPage.needsEngine(configuration))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void every_configuration_finds_what_is_wrong(String configuration) throws Exception {
        Path installed = Installation.PROJECT.resolve("dist/target/jslim/bin");
        GitRepository user = hooks.configured(PreCommitPage.naming(hooks, configuration))
                .with("PATH", installed + ":" + System.getenv("PATH"));
        user.add("Dockerfile", BROKEN);

        Outcome outcome = user.preCommit("run");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).contains("\nDockerfile:2:1: error syntax");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void the_commands_install_the_hook_and_check_everything() throws Exception {
        GitRepository user = hooks.configured(
                PreCommitPage.naming(hooks, PreCommitPage.fences("yaml").getFirst()));
        user.add("Dockerfile", BROKEN);
        String out = "";
        for (String line : PreCommitPage.fences("sh").getFirst().lines().toList()) {
            out += user.run(user.top(), "sh", "-c", line).out();
        }

        assertThat(user.top().resolve(".git/hooks/pre-commit")).isExecutable();
        assertThat(out).contains("\nDockerfile:2:1: error syntax");
    }

    @Test
    void other_names_can_be_added() throws Exception {
        String configuration =
                Objects.requireNonNull(PreCommitPage.fences("yaml").getLast());
        GitRepository user = hooks.configured(PreCommitPage.naming(hooks, configuration));
        user.add("api/Dockerfile-dev", BROKEN);

        assertThat(user.preCommit("run").out()).contains("\napi/Dockerfile-dev:2:1: error syntax");
    }
}
