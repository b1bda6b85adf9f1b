package dev.jslim.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the hooks take for a Dockerfile. */
@ExtendWith(PreCommitCondition.class)
class PreCommitFilesTest {
    private static final List<String> DOCKERFILES = List.of(
            "Dockerfile",
            "dockerfile",
            "DOCKERFILE.PROD",
            "Dockerfile.dev",
            "Dockerfile.dev.arm64",
            "Dockerfile.go",
            "Dockerfile.inner",
            "dockerfile.alpine",
            "x.dockerfile",
            "x.Dockerfile",
            "x y.dockerfile",
            "Containerfile",
            "containerfile.dev",
            "x.containerfile",
            "x.Containerfile",
            "deep/er/Dockerfile",
            "deep/er/x.dockerfile",
            "dockerfile.d/Containerfile");

    private static final List<String> OTHERS = List.of(
            "Dockerfile.dockerignore",
            ".dockerignore",
            "x.dockerfile.dockerignore",
            "Containerfile.containerignore",
            "Dockerfile.orig",
            "Dockerfile.rej",
            "Dockerfile.bak",
            "Dockerfile~",
            ".Dockerfile.swp",
            "Dockerfile.j2",
            "Dockerfile.dev.J2",
            "Dockerfile.tmpl",
            "Dockerfile.erb",
            "Dockerfile.in",
            "Dockerfile.md",
            "Dockerfile.yml",
            "dockerfile.go",
            "dockerfile.test.js",
            "syntax/dockerfile.vim",
            "MyDockerfile",
            "Dockerfiles",
            "Dockerfile/notes",
            "docker-compose.yml",
            "dockerfile_test.go");

    @TempDir
    Path temporary;

    @Test
    void names_of_dockerfiles_are_matched_and_no_others() throws Exception {
        try (PreCommitHooks hooks = PreCommitHooks.in(temporary)) {
            GitRepository user = hooks.user("- id: jslim");
            for (String name : DOCKERFILES) {
                user.write(name, "COPPY\n");
            }
            for (String name : OTHERS) {
                user.write("others/" + name, "COPPY\n");
            }
            user.git("add", ".");

            Matcher finding = Pattern.compile("(?m)^(\\S.*):\\d+:\\d+: ")
                    .matcher(user.preCommit("run").out());
            Set<String> checked = new TreeSet<>();
            while (finding.find()) {
                checked.add(finding.group(1));
            }

            assertThat(checked).containsExactlyInAnyOrderElementsOf(DOCKERFILES);
        }
    }
}
