package dev.jslim.dist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.dist.Programs.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The repository that offers the hooks, tagged as a release, and repositories of users that name it. */
final class PreCommitHooks implements AutoCloseable {
    private final Path directory;
    private final Path home;
    private final List<SourceTree> clones = new ArrayList<>();
    private int users;

    private PreCommitHooks(Path directory) {
        this.directory = directory;
        this.home = directory.resolve("home");
    }

    /** Makes the repository in a directory, and lets pre-commit clone it; the clone counts as built. */
    static PreCommitHooks in(Path directory) throws IOException, InterruptedException {
        PreCommitHooks hooks = new PreCommitHooks(directory);
        GitRepository repository = GitRepository.in(hooks.repository(), hooks.home);
        SourceTree.in(hooks.repository());
        Files.copy(
                Installation.PROJECT.resolve(".pre-commit-hooks.yaml"),
                hooks.repository().resolve(".pre-commit-hooks.yaml"));
        repository.git("add", "--all");
        repository.git("commit", "-q", "-m", "Release");
        repository.git("tag", tag());

        Outcome outcome = hooks.user("- id: jslim").preCommit("install-hooks");
        assertThat(outcome.status()).as(outcome.out()).isZero();
        try (var clones = Files.newDirectoryStream(hooks.home, "repo*")) {
            for (Path clone : clones) {
                SourceTree tree = new SourceTree(clone);
                tree.countsAsBuilt();
                hooks.clones.add(tree);
            }
        }
        assertThat(hooks.clones).hasSize(1);
        return hooks;
    }

    /** Returns the version that is built. */
    static String version() throws IOException, InterruptedException {
        Path built = Installation.PROJECT.resolve("dist/target/jslim");
        return new Installation(built).run(built, "--version").out().split(" ", 3)[1];
    }

    /** Returns the tag of the release that this version becomes, or is. */
    static String tag() throws IOException, InterruptedException {
        return "v" + version().replace("-SNAPSHOT", "");
    }

    /** Returns where the hooks are. */
    Path repository() {
        return directory.resolve("jslim");
    }

    /** Returns a new repository that uses hooks, which are lines of YAML. */
    GitRepository user(String... lines) throws IOException, InterruptedException {
        return configured("repos:\n- repo: " + repository() + "\n  rev: " + tag() + "\n  hooks:\n  "
                + String.join("\n  ", lines) + "\n");
    }

    /** Returns a new repository that has a configuration of pre-commit. */
    GitRepository configured(String configuration) throws IOException, InterruptedException {
        GitRepository user = GitRepository.in(directory.resolve("user " + users++), home);
        user.add(".pre-commit-config.yaml", configuration);
        return user;
    }

    @Override
    public void close() throws IOException {
        for (SourceTree clone : clones) {
            clone.unlink();
        }
    }
}
