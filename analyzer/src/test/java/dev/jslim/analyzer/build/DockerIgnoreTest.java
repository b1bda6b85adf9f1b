package dev.jslim.analyzer.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DockerIgnoreTest {
    @ParameterizedTest
    @CsvSource({
        "a.txt, a.txt, true",
        "a.txt, sub/a.txt, false",
        "/a.txt, a.txt, true",
        "./a/, a/b/c, true",
        "*.md, README.md, true",
        "*.md, docs/README.md, false",
        "**/*.md, README.md, true",
        "**/*.md, a/b/README.md, true",
        "**/node_modules, web/node_modules/x/y.js, true",
        "**/node_modules, web/my_node_modules/x, false",
        "docs/**, docs/a/b, true",
        "a/**/z, a/z, true",
        "a/**/z, a/b/c/z, true",
        "a?c, abc, true",
        "a?c, a/c, false",
        "[a-c]x, bx, true",
        "[^a-c]x, bx, false",
        "\\*x, *x, true",
        "\\*x, ax, false",
        "a/../b, b, true",
        "[x, x, false",
        "**/a/*/c, x/a/b/a/b/c, true",
        "*a*b, xaxbxab, true",
        "a/*b*/c, a/xbx/c, true",
        "a/*b*/c, a/xbx/y/c, false",
    })
    void aPatternMatchesThePathOrADirectoryAboveIt(String pattern, String path, boolean ignored) {
        assertThat(DockerIgnore.parse(pattern).ignores(path)).isEqualTo(ignored);
    }

    @Test
    void theLastPatternThatMatchesDecides() {
        DockerIgnore ignore = DockerIgnore.parse("*.md\n!README.md\ndocs\n!docs/keep\n!*.txt\nREADME.md\n");
        assertThat(ignore.ignores("a.md")).isTrue();
        assertThat(ignore.ignores("README.md")).isTrue();
        assertThat(ignore.ignores("docs/a")).isTrue();
        assertThat(ignore.ignores("docs/keep/b")).isFalse();
        assertThat(ignore.hasExceptions()).isTrue();
    }

    @Test
    void commentsBlanksAndTheByteOrderMarkAreNoPatterns() {
        DockerIgnore ignore = DockerIgnore.parse("\uFEFF# comment\n\n   \n . \r\n  tmp  \r\n#tmp2\n");
        assertThat(ignore.ignores("tmp/x")).isTrue();
        assertThat(ignore.ignores("# comment")).isFalse();
        assertThat(ignore.ignores("other")).isFalse();
    }

    @Test
    void aPatternOfManyStarsIsAnsweredAtOnce() {
        DockerIgnore ignore = DockerIgnore.parse("**/" + "*a".repeat(30) + "b");
        assertThat(ignore.ignores("a".repeat(2000))).isFalse();
    }
}
