package dev.jslim.analyzer.build.ignore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        "**/a/*/c, x/a/b/a/b/c, true",
        "*a*b, xaxbxab, true",
        "a/*b*/c, a/xbx/c, true",
        "a/*b*/c, a/xbx/y/c, false",
    })
    void aPatternMatchesThePathOrADirectoryAboveIt(String pattern, String path, boolean ignored) {
        assertThat(DockerIgnore.parse(pattern).ignores(path)).isEqualTo(ignored);
    }

    @ParameterizedTest
    @CsvSource({
        "docs/**, docs, false",
        "docs/**, docs/a/b, true",
        "docs/*, docs, false",
        "docs/, docs/a, true",
        "**, a/b, true",
        "**foo, a/barfoo, true",
        "**f*o, a/barfoo, false",
        "a**, abc/d, true",
        "***, a/b, true",
        "a/**/b, ab, false",
        "a**b, axb, false",
        "a**b, ax/b, true",
        "*, a/b, true",
        "*/b, b, false",
        "?, é, true",
        "[!a], b, false",
        "[[:digit:]]x, 1x, true",
        "[a-c0-9]x, 7x, true",
        "[\\]]x, ]x, true",
        "^a, ^a, true",
        "^a*, ab, true",
        "a|b*, a, true",
        "a+(b), a+(b), true",
        "a.b*, axb, false",
        "\\d, 7, true",
        "/, a, false",
        "., a, false",
        ".., a, false",
        "../a, a, false",
        "a/.., a, false",
        ".*, .git/config, true",
        ".*, a/.git, false",
    })
    void whereGlobsDifferThisIsWhatTheBuilderDoes(String pattern, String path, boolean ignored) {
        DockerIgnore ignore = DockerIgnore.parse(pattern);
        assertThat(ignore.problems()).isEmpty();
        assertThat(ignore.ignores(path)).isEqualTo(ignored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x", "[]", "[]a]", "[^]", "[a-]", "[-a]", "a\\", "*[z-a]", "\\obj", "a/[b", "!", "! ", "![", "ok\n["
            })
    void whatTheBuilderRefusesIsAProblemWithItsLine(String text) {
        assertThat(DockerIgnore.parse(text).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(text.indexOf('\n') < 0 ? 1 : 2);
            assertThat(problem.message()).isNotEmpty();
            assertThat(problem.hint()).isNotEmpty();
        });
    }

    @Test
    void aLineLongerThanTheBuildersBufferIsAProblem() {
        assertThat(DockerIgnore.parse("a".repeat(65_535)).problems()).isEmpty();
        assertThat(DockerIgnore.parse("a\n" + "ä".repeat(32_768) + "\n").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(2));
    }

    @Test
    void anExceptionOpensADirectoryOnlyForWhatItNames() {
        DockerIgnore ignore = DockerIgnore.parse("*\n!src/main\n!**/keep\nsrc/main/gen\n");
        assertThat(ignore.ignores("src")).isTrue();
        assertThat(ignore.ignores("src/main/App.java")).isFalse();
        assertThat(ignore.ignores("src/test/Test.java")).isTrue();
        assertThat(ignore.ignores("src/main/gen/A.java")).isTrue();
        assertThat(ignore.ignores("deep/in/keep")).isFalse();
        assertThat(DockerIgnore.parse("*\n!src/main\n").closes("target")).isTrue();
        assertThat(DockerIgnore.parse("*\n!src/main\n").closes("src")).isFalse();
        assertThat(ignore.closes("target")).isFalse();
    }

    @Test
    void aPatternThatWasNotAskedAboutADirectoryIsNotAskedLater() {
        DockerIgnore ignore = DockerIgnore.parse("a/b\n!a\n");
        assertThat(ignore.ignores("a/b")).isTrue();
        assertThat(ignore.ignores("a/c")).isFalse();
    }

    @Test
    void anExclamationMarkCountsAlsoBehindWhatIsCleanedAway() {
        assertThat(DockerIgnore.parse("*\n./!a\n").ignores("a")).isFalse();
        assertThat(DockerIgnore.parse("*\n! a\n").ignores("a")).isFalse();
        assertThat(DockerIgnore.parse("*\n!/a/\n").ignores("a")).isFalse();
        assertThat(DockerIgnore.parse("*\n!!a\n").ignores("!a")).isFalse();
    }

    @Test
    void aHashSignIsACommentOnlyAtTheVeryBeginning() {
        assertThat(DockerIgnore.parse(" #a\n").ignores("#a")).isTrue();
        assertThat(DockerIgnore.parse("a #b\n").ignores("a #b")).isTrue();
        assertThat(DockerIgnore.parse("\\#a\n").ignores("#a")).isTrue();
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
