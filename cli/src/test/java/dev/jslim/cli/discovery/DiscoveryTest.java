package dev.jslim.cli.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.JslimException.InputInvalid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscoveryTest {
    private static final List<String> LINES = List.of(
            "Dockerfile",
            "/Dockerfile",
            "a/",
            "/a",
            "a/b",
            "/a/b/",
            "**/b",
            "a/**",
            "a/**/Dockerfile",
            "!Dockerfile",
            "!a/",
            "!/a/b/Dockerfile",
            "*.dockerfile",
            "Dockerfile.[a-c]",
            "Dockerfile.[!a]",
            "Dockerfile.?",
            "*",
            "!*/",
            "# comment",
            "\\#x",
            "\\!x",
            "x ",
            "x\\ ",
            "b*",
            "**",
            "a*/b",
            "*/Dockerfile",
            "**/a/*",
            "[",
            "[[:alpha:]]",
            "Dockerfile.[]-]",
            "a\\",
            "***/b",
            "a/***",
            "**b",
            "Docker**",
            "foo/**/",
            "/*",
            "!/b",
            "c/*/",
            "Dockerfile.a\r",
            "!",
            "/",
            "//a",
            "a//b",
            "Dockerfile\\.a",
            "[[:foo:]]",
            "b/[^x]*");
    private static final List<String> FOLDERS = List.of("a", "b", "c", "#x", "!x", "x", "x ", "foo", "node_modules");
    private static final List<String> NAMES =
            List.of("Dockerfile", "Dockerfile.a", "Dockerfile.b", "Dockerfile.]", "x.dockerfile", "Containerfile");

    @TempDir
    Path directory;

    @Test
    void what_git_ignores_is_not_found() throws Exception {
        Random random = new Random(5);
        int ignored = 0;
        for (int round = 0; round < 60; round++) {
            Path tree = Files.createDirectory(directory.resolve("tree" + round));
            git(tree, "init", "-q");
            int files = fill(tree, random, 0);
            Files.writeString(tree.resolve(".git/info/exclude"), lines(random, 1));
            TreeSet<String> known = new TreeSet<>(
                    Arrays.asList(git(tree, "ls-files", "-z", "--others", "--cached", "--exclude-standard")
                            .split("\0", -1)));
            known.removeIf(path -> path.isEmpty() || path.endsWith(".gitignore"));

            assertThat(found(tree, true)).as("round " + round).containsExactlyInAnyOrderElementsOf(known);
            assertThat(found(tree, false)).hasSize(files);
            ignored += files - known.size();
        }
        assertThat(ignored).isGreaterThan(500);
    }

    @Test
    void a_search_that_begins_in_a_folder_knows_what_is_ignored_above() throws Exception {
        git(directory, "init", "-q");
        write(".gitignore", "/a/b/Dockerfile\nc\n");
        write("a/b/Dockerfile", "");
        write("a/b/c/Dockerfile", "");
        write("a/b/d/Dockerfile", "");

        assertThat(found(directory.resolve("a/b"), true)).containsExactly("d/Dockerfile");
    }

    @Test
    void a_repository_inside_another_one_and_a_linked_work_tree_have_their_own_rules() throws Exception {
        git(directory, "init", "-q");
        write(".gitignore", "x\n");
        write("inner/x/Dockerfile", "");
        write("inner/y/Dockerfile", "");
        write("inner/.gitignore", "y\n");
        git(directory.resolve("inner"), "init", "-q");
        assertThat(found(directory, true)).containsExactly("inner/x/Dockerfile");

        write("Dockerfile", "");
        git(directory, "add", "Dockerfile");
        git(directory, "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "one");
        git(directory, "worktree", "add", "-q", "linked");
        write("linked/Dockerfile.z", "");
        Files.writeString(directory.resolve(".git/info/exclude"), "Dockerfile.z\n");
        assertThat(found(directory.resolve("linked"), true)).containsExactly("Dockerfile");
    }

    @Test
    void outside_of_a_work_tree_ignore_files_mean_nothing() throws IOException {
        write(".gitignore", "*\n");
        write("Dockerfile", "");

        assertThat(found(directory, true)).containsExactly("Dockerfile");
    }

    @ParameterizedTest
    @CsvSource({
        "Dockerfile,true",
        "Dockerfile.dev,true",
        "dev.Dockerfile,true",
        "dev.dockerfile,true",
        "Containerfile,true",
        "Containerfile.dev,true",
        "Dockerfile.dockerignore,false",
        "Dockerfile.j2,false",
        "Dockerfile.tmpl,false",
        "Dockerfile.bak,false",
        "Dockerfile~,false",
        "Dockerfiles,false",
        "MyDockerfile,false",
        "dockerfile,false",
        "Dockerfile.jslim-files,false"
    })
    void names(String name, boolean dockerfile) {
        assertThat(DockerfileNames.match(name)).isEqualTo(dockerfile);
    }

    @Test
    void links_to_folders_are_not_followed_and_what_cannot_be_read_does_not_hide_the_rest() throws IOException {
        write("a/Dockerfile", "");
        Files.createSymbolicLink(directory.resolve("a/loop"), Path.of(".."));
        Files.createSymbolicLink(directory.resolve("Dockerfile"), Path.of("Dockerfile"));

        assertThat(found(directory, true)).containsExactly("Dockerfile", "a/Dockerfile");

        List<String> failures = new ArrayList<>();
        boolean any = new Discovery(directory, List.of(), true)
                .search(directory.resolve("missing"), "missing", name -> {}, e -> failures.add(e.getMessage()));
        assertThat(any).isTrue();
        assertThat(failures).containsExactly("the folder missing/ cannot be read");
    }

    @Test
    void globs_exclude_files_and_folders() throws IOException {
        write("a/b/Dockerfile", "");
        write("b/Dockerfile", "");
        write("b/Dockerfile.dev", "");
        Discovery discovery = new Discovery(directory, List.of("a/", "*.dev"), false);
        List<String> found = new ArrayList<>();
        discovery.search(directory, ".", found::add, e -> found.add(e.getMessage()));

        assertThat(found).containsExactly("b/Dockerfile");
        assertThat(discovery.excludes(directory.resolve("a/b/Dockerfile"))).isTrue();
        assertThat(discovery.excludes(directory.resolve("b/Dockerfile.dev"))).isTrue();
        assertThat(discovery.excludes(directory.resolve("b/Dockerfile"))).isFalse();
    }

    @Test
    void no_glob_takes_long() {
        IgnoreGlob glob = Objects.requireNonNull(IgnoreGlob.parse("**/*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*/**/b"));

        assertThat(glob.matches("a".repeat(20_000) + "/c")).isFalse();
        assertThat(glob.matches("x/" + "a".repeat(2_000) + "/c/b")).isTrue();
    }

    private int fill(Path folder, Random random, int depth) throws IOException {
        int files = 0;
        for (String name : NAMES) {
            if (random.nextInt(3) > 0) {
                Files.writeString(folder.resolve(name), "");
                files++;
            }
        }
        if (random.nextInt(2) == 0) {
            Files.writeString(folder.resolve(".gitignore"), lines(random, 4));
        }
        for (String name : FOLDERS) {
            if (depth < 3 && random.nextInt(depth + 2) == 0) {
                files += fill(Files.createDirectory(folder.resolve(name)), random, depth + 1);
            }
        }
        return files;
    }

    private static String lines(Random random, int most) {
        StringBuilder lines = new StringBuilder(random.nextInt(4) == 0 ? "\uFEFF" : "");
        for (int count = random.nextInt(most) + 1; count > 0; count--) {
            lines.append(LINES.get(random.nextInt(LINES.size()))).append(count > 1 || random.nextBoolean() ? "\n" : "");
        }
        return lines.toString();
    }

    private List<String> found(Path folder, boolean gitIgnore) throws IOException {
        List<String> found = new ArrayList<>();
        List<InputInvalid> failures = new ArrayList<>();
        new Discovery(directory, List.of(), gitIgnore).search(folder, ".", found::add, failures::add);
        assertThat(failures).isEmpty();
        return found;
    }

    private void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String git(Path folder, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        builder.environment().put("GIT_CONFIG_SYSTEM", "/dev/null");
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("XDG_CONFIG_HOME", folder.toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
