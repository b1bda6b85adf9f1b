package dev.jslim.dist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.dist.Programs.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A scratch repository, which knows nothing of the machine's and the user's settings of git and pre-commit. */
record GitRepository(Path top, Map<String, String> environment) {
    /** Makes an empty one that keeps pre-commit's clones and environments in a directory. */
    static GitRepository in(Path top, Path preCommitHome) throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(Map.of(
                "GIT_CONFIG_GLOBAL", "/dev/null",
                "GIT_CONFIG_NOSYSTEM", "1",
                "PRE_COMMIT_HOME", preCommitHome.toString(),
                "PRE_COMMIT_COLOR", "never",
                "SKIP", ""));
        for (String role : new String[] {"AUTHOR", "COMMITTER"}) {
            environment.put("GIT_" + role + "_NAME", "Ada");
            environment.put("GIT_" + role + "_EMAIL", "ada@example.org");
        }
        GitRepository repository = new GitRepository(Files.createDirectories(top), environment);
        repository.git("init", "-q");
        return repository;
    }

    /** Returns the same, whose programs see another value of a variable. */
    GitRepository with(String variable, String value) {
        Map<String, String> changed = new HashMap<>(environment);
        changed.put(variable, value);
        return new GitRepository(top, changed);
    }

    /** Writes a file, and adds it to what is to be committed. */
    void add(String name, String text) throws IOException, InterruptedException {
        write(name, text);
        git("add", "--", name);
    }

    /** Writes a file. */
    void write(String name, String text) throws IOException {
        Path file = top.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }

    /** Returns what a file holds. */
    String read(String name) throws IOException {
        return Files.readString(top.resolve(name));
    }

    /** Runs git, and returns what it prints; it must not fail. */
    String git(String... arguments) throws IOException, InterruptedException {
        Outcome outcome = run(top, "git", arguments);
        assertThat(outcome.status()).as(outcome.err()).isZero();
        return outcome.out();
    }

    /** Runs pre-commit. */
    Outcome preCommit(String... arguments) throws IOException, InterruptedException {
        return run(top, "pre-commit", arguments);
    }

    /** Runs a program in a directory of the repository. */
    Outcome run(Path directory, String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        return Programs.run(directory, environment, command);
    }
}
