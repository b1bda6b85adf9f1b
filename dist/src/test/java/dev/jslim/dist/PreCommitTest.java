package dev.jslim.dist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.dist.Programs.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The hooks in the hands of the real pre-commit. */
class PreCommitTest extends WithPreCommitHooks {
    private static final String CLEAN = "FROM scratch\n";
    private static final String REPAIRABLE = "FROM scratch\nMAINTAINER Ada\n";
    private static final String REPAIRED = "FROM scratch\nLABEL org.opencontainers.image.authors=\"Ada\"\n";
    private static final String BROKEN = "FROM scratch\nCOPPY a b\n";

    @Test
    void finds() throws Exception {
        GitRepository user = hooks.user("- id: jslim");
        user.add("api/Dockerfile", REPAIRABLE);

        Outcome outcome = user.preCommit("run");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out())
                .containsPattern("jslim\\.+Failed")
                .contains("api/Dockerfile:2:1: warning maintainer-deprecated")
                .doesNotContain("files were modified");
        assertThat(user.read("api/Dockerfile")).isEqualTo(REPAIRABLE);
    }

    @Test
    void repairs_and_passes_the_second_time() throws Exception {
        GitRepository user = hooks.user("- id: jslim-fix");
        user.add("Dockerfile", REPAIRABLE);

        Outcome first = user.preCommit("run");
        assertThat(first.status()).isEqualTo(1);
        assertThat(first.out())
                .contains("files were modified by this hook")
                .contains("jslim: repaired 1 problem in Dockerfile\n");
        assertThat(user.read("Dockerfile")).isEqualTo(REPAIRED);

        user.git("add", "Dockerfile");
        assertThat(user.preCommit("run").out()).containsPattern("jslim --fix\\.+Passed\\n");
    }

    @Test
    void what_cannot_be_repaired_fails_every_time() throws Exception {
        GitRepository user = hooks.user("- id: jslim-fix");
        user.add("Dockerfile", BROKEN + "MAINTAINER Ada\n");

        assertThat(user.preCommit("run").out())
                .contains("files were modified by this hook", "repaired 1 problem", "Dockerfile:2:1: error syntax");

        user.git("add", "Dockerfile");
        Outcome second = user.preCommit("run");
        assertThat(second.status()).isEqualTo(1);
        assertThat(second.out())
                .contains("Dockerfile:2:1: error syntax")
                .doesNotContain("files were modified", "repaired");
    }

    @Test
    void repairs_first_and_checks_then_when_both_are_used() throws Exception {
        GitRepository user = hooks.user("- id: jslim-fix", "- id: jslim");
        user.add("Dockerfile", REPAIRABLE);

        assertThat(user.preCommit("run").out()).containsPattern("jslim --fix\\.+Failed\\n(.*\\n)*jslim\\.+Passed\\n");
    }

    @Test
    void a_commit_is_stopped_and_then_goes_through() throws Exception {
        GitRepository user = hooks.user("- id: jslim-fix");
        user.git("commit", "-q", "-m", "Use jslim");
        user.preCommit("install");
        user.add("Dockerfile", REPAIRABLE);

        Outcome stopped = user.run(user.top(), "git", "commit", "-m", "Add an image");
        assertThat(stopped.status()).isEqualTo(1);
        assertThat(stopped.err()).contains("repaired 1 problem in Dockerfile");

        user.git("commit", "-q", "-a", "-m", "Add an image");
        assertThat(user.git("show", "HEAD:Dockerfile")).isEqualTo(REPAIRED);
    }

    @Test
    void what_is_staged_is_checked_and_not_what_is_being_worked_on() throws Exception {
        GitRepository user = hooks.user("- id: jslim");
        user.add("bad.dockerfile", BROKEN);
        user.write("bad.dockerfile", CLEAN);
        user.add("good.dockerfile", CLEAN);
        user.write("good.dockerfile", BROKEN);

        Outcome outcome = user.preCommit("run");

        assertThat(outcome.out() + outcome.err())
                .contains("Stashing unstaged files")
                .contains("bad.dockerfile:2:1: error syntax")
                .doesNotContain("good.dockerfile");
        assertThat(user.read("bad.dockerfile")).isEqualTo(CLEAN);
        assertThat(user.read("good.dockerfile")).isEqualTo(BROKEN);
    }

    @Test
    void many_files_are_one_call() throws Exception {
        GitRepository user = hooks.user("- id: jslim");
        for (int i = 0; i < 60; i++) {
            user.write("service " + i + "/Dockerfile", BROKEN);
        }
        user.git("add", ".");

        assertThat(user.preCommit("run").out())
                .contains("\nservice 59/Dockerfile:2:1: error syntax")
                .containsOnlyOnce("problems")
                .contains("\n60 problems in 60 files");
    }

    @Test
    void paths_are_those_of_the_repository_in_its_directories_too() throws Exception {
        GitRepository user = hooks.user("- id: jslim");
        user.add("images/the api/Dockerfile.dev", BROKEN);

        Outcome outcome = user.run(user.top().resolve("images"), "pre-commit", "run");

        assertThat(outcome.out()).contains("\nimages/the api/Dockerfile.dev:2:1: error syntax");
    }

    @Test
    void a_dockerfile_that_is_deleted_is_nothing_to_check() throws Exception {
        GitRepository user = hooks.user("- id: jslim");
        user.add("Dockerfile", BROKEN);
        user.git("commit", "-q", "-m", "Add an image");
        user.git("rm", "-q", "Dockerfile");

        assertThat(user.preCommit("run").out()).containsPattern("jslim\\.+\\(no files to check\\)Skipped");
    }

    @Test
    void a_commit_without_dockerfiles_is_nothing_to_check() throws Exception {
        GitRepository user = hooks.user("- id: jslim");
        user.add("README.md", "COPPY\n");

        Outcome outcome = user.preCommit("run");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.out()).containsPattern("jslim\\.+\\(no files to check\\)Skipped");
    }

    @Test
    void options_of_lint_are_arguments() throws Exception {
        GitRepository user = hooks.user("- id: jslim", "  args: [--ignore, DL4000]");
        user.add("Dockerfile", REPAIRABLE);

        assertThat(user.preCommit("run").status()).isZero();
    }

    @Test
    void an_option_that_does_not_exist_fails_and_says_so() throws Exception {
        GitRepository user = hooks.user("- id: jslim", "  args: [--ignroe, DL4000]");
        user.add("Dockerfile", CLEAN);

        assertThat(user.preCommit("run").out()).contains("- exit code: 2\n").contains("--ignroe");
    }

    @Test
    void links_are_left_to_their_targets() throws Exception {
        GitRepository user = hooks.user("- id: jslim");
        user.add("Dockerfile", BROKEN);
        Path link = Files.createSymbolicLink(user.top().resolve("Containerfile"), Path.of("Dockerfile"));
        user.git("add", link.toString());

        assertThat(user.preCommit("run").out()).contains("\nDockerfile:2").doesNotContain("Containerfile");
    }
}
