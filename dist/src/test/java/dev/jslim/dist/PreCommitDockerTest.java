package dev.jslim.dist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.dist.Programs.Outcome;
import dev.jslim.tracer.EngineTest;
import dev.jslim.tracer.TestImages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The hook that runs in a container. */
@ExtendWith(PreCommitCondition.class)
class PreCommitDockerTest {
    private static final String IMAGE =
            "jslim-hook-test-" + ProcessHandle.current().pid();

    @TempDir
    Path temporary;

    @Test
    void the_image_is_that_of_this_version() throws Exception {
        String hooks = Files.readString(Installation.PROJECT.resolve(".pre-commit-hooks.yaml"));

        assertThat(hooks).contains("  entry: " + image() + " lint\n");
    }

    @Test
    @EngineTest
    void finds_and_repairs_files_of_the_user_in_the_image_that_the_page_makes() throws Exception {
        PortableRuntime.assume();
        String build = PreCommitPage.fences("sh").getLast();
        assertThat(build).startsWith("docker build -t " + image() + " ");
        String configuration = PreCommitPage.fences("yaml").stream()
                .filter(PreCommitPage::needsEngine)
                .findFirst()
                .orElseThrow();
        try (PreCommitHooks hooks = PreCommitHooks.in(temporary)) {
            Outcome built =
                    Programs.run(Installation.PROJECT, Map.of(), List.of("sh", "-c", build.replace(image(), IMAGE)));
            assertThat(built.status()).as(built.err()).isZero();
            GitRepository user = hooks.configured(PreCommitPage.naming(hooks, configuration)
                    .replace("- id: jslim-docker\n", "- id: jslim-docker\n        entry: " + IMAGE + " lint\n"));
            user.add("the api/x.dockerfile", "FROM scratch\nMAINTAINER Ada\nCOPPY a b\n");

            Outcome outcome = user.preCommit("run");

            assertThat(outcome.status()).isEqualTo(1);
            assertThat(outcome.out())
                    .contains("files were modified by this hook")
                    .contains("jslim: repaired 1 problem in the api/x.dockerfile\n")
                    .contains("the api/x.dockerfile:3:1: error syntax");
            Path file = user.top().resolve("the api/x.dockerfile");
            assertThat(file).content().startsWith("FROM scratch\nLABEL ");
            assertThat(Files.getOwner(file)).isEqualTo(Files.getOwner(user.top()));
        } finally {
            TestImages.remove(IMAGE);
        }
    }

    private static String image() throws Exception {
        return "jslim/jslim:" + PreCommitHooks.version();
    }
}
