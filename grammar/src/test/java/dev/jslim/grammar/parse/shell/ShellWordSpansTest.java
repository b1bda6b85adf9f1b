package dev.jslim.grammar.parse.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.grammar.parse.DockerfileParser;
import dev.jslim.grammar.parse.ParserLaws;
import dev.jslim.grammar.shell.Script;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.source.Node;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Instruction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a word stands in the Dockerfile: the text there, without what joins lines, is the word. */
class ShellWordSpansTest {
    @ParameterizedTest
    @CsvSource({
        "\\, '\\⏎', 1",
        "\\, '\\⏎', 3",
        "\\, '\\ ⏎', 2",
        "\\, '\\⏎# a comment⏎', 2",
        "\\, '\\⏎⏎  # a comment⏎', 3",
        "\\, '\\↵⏎', 2",
        "\\, '\\↵⏎# a comment↵⏎', 3",
        "`, '`⏎', 1",
        "`, '`↵⏎# a comment↵⏎', 2",
    })
    void wordsAreFoundInContinuedLines(char escape, String continuation, int distance) throws IOException {
        String join = continuation.replace('⏎', '\n').replace('↵', '\r');
        int words = 0;
        for (String snippet : snippets()) {
            String broken = broken(snippet, escape, join, distance);
            String text = "# escape=" + escape + "\nFROM a\nRUN " + broken + "\n";
            Script script = script(text);
            assertThat(ShellText.of(script)).as(text).isEqualTo(ShellText.of(plain(snippet)));
            words += wordsAreWhereTheyStand(script, text, join);
        }
        assertThat(words).isGreaterThan(500);
    }

    @Test
    void wordsAreFoundInHeredocs() throws IOException {
        int words = 0;
        for (String snippet : snippets()) {
            String text = "FROM a\nRUN <<EOS\n" + snippet.replace(" ", " \\\n") + "\nEOS\n";
            words += wordsAreWhereTheyStand(script(text), text, "\\\n");
        }
        assertThat(words).isGreaterThan(500);
    }

    @Test
    void wordsAreFoundInTheBodiesThatFollowALine() {
        String text = "FROM a\nRUN b <<A > c && \\\n  d <<'E'\nx $(e f)\nA\n$(g)\nE\nRUN h\n";
        Script script = script(text);
        assertThat(ShellText.of(script))
                .isEqualTo("[(b <<A >c) && (d <<'E')]; here<x $((e f))\\n>; here<$(g)\\n>".replace("\\n", "\n"));
        assertThat(wordsAreWhereTheyStand(script, text, "\\\n")).isEqualTo(7);
    }

    private static String broken(String snippet, char escape, String join, int distance) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < snippet.length(); i++) {
            text.append(snippet.charAt(i));
            // Behind an escape character the line would not go on, and a line that begins with # would be a comment.
            boolean possible = i + 1 < snippet.length()
                    && snippet.charAt(i) != escape
                    && snippet.charAt(i + 1) != '#'
                    && snippet.charAt(i + 1) != ' ';
            if (possible && i % distance == 0) {
                text.append(join);
            }
        }
        return text.toString();
    }

    private static int wordsAreWhereTheyStand(Node node, String text, String join) {
        int words = 0;
        if (node instanceof ShellWord word) {
            words++;
            assertThat(text.substring(word.span().start(), word.span().end()).replace(join, ""))
                    .as(text)
                    .isEqualTo(word.raw());
        }
        for (List<Node> siblings : ParserLaws.children(node)) {
            for (Node child : siblings) {
                words += wordsAreWhereTheyStand(child, text, join);
            }
        }
        return words;
    }

    private static Script script(String text) {
        Instruction run = DockerfileParser.parse(SourceText.of("Dockerfile", text))
                .dockerfile()
                .instructions()
                .get(1);
        assertThat(run).as(text).isInstanceOf(Instruction.Run.class);
        return ((CommandForm.ShellForm) ((Instruction.Run) run).form()).script();
    }

    private static Script plain(String snippet) {
        return script("FROM a\nRUN " + snippet + "\n");
    }

    /** Returns what fits into one line, without quotes that keep a continuation, and without what is JSON for the builder. */
    private static List<String> snippets() throws IOException {
        List<String> snippets = new ArrayList<>();
        for (String snippet : ShellSnippets.all()) {
            boolean clear = snippet.indexOf('\n') < 0
                    && snippet.indexOf('`') < 0
                    && snippet.indexOf('\'') < 0
                    && snippet.indexOf('\\') < 0
                    && snippet.indexOf('#') < 0
                    && !snippet.contains("<<")
                    && !snippet.equals("[[ ]]");
            if (clear) {
                snippets.add(snippet);
            }
        }
        return snippets;
    }
}
