package dev.jslim.grammar.parse;

import dev.jslim.grammar.parse.token.LineToken;
import dev.jslim.grammar.source.SourceBytes;
import dev.jslim.grammar.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What BuildKit's parser makes of a file. It makes a tree of much that BuildKit refuses afterwards: unknown instructions, missing
 * arguments, flags that nobody knows.
 *
 * @param nodes the instructions in order
 * @param refusal why there is no tree, or null if there is one
 */
public record BuildKitTree(
        List<BuildKitNode> nodes, @Nullable SyntaxProblem refusal) {
    /** Returns the tree of a text. */
    public static BuildKitTree of(SourceText source) {
        DockerfileParser.Leaves leaves = DockerfileParser.leaves(source);
        List<BuildKitNode> nodes = new ArrayList<>();
        List<LineToken> tokens = leaves.tokens();
        int from = 0;
        while (from < tokens.size()) {
            int to = from + 1;
            while (to < tokens.size() && tokens.get(to).line == tokens.get(from).line) {
                to++;
            }
            nodes.add(node(tokens.subList(from, to), leaves.escape()));
            from = to;
        }
        return new BuildKitTree(List.copyOf(nodes), leaves.fatal());
    }

    private static BuildKitNode node(List<LineToken> tokens, char escape) {
        List<Integer> keywords = new ArrayList<>(List.of(0));
        for (int at = LineParser.afterFlags(tokens, 1);
                at < tokens.size() && tokens.get(keywords.getLast()).type == DockerfileGrammar.ONBUILD;
                at = LineParser.afterFlags(tokens, at + 1)) {
            keywords.add(at);
        }
        BuildKitNode node = null;
        for (int keyword : keywords.reversed()) {
            int arguments = LineParser.afterFlags(tokens, keyword + 1);
            node = new BuildKitNode(
                    tokens.get(keyword).getText(),
                    flags(tokens.subList(keyword + 1, arguments), escape),
                    node != null
                            ? List.of()
                            : arguments(tokens.get(keyword).type, tokens.subList(arguments, tokens.size())),
                    node);
        }
        return Objects.requireNonNull(node);
    }

    private static List<String> flags(List<LineToken> tokens, char escape) {
        List<String> flags = new ArrayList<>(tokens.size());
        for (LineToken token : tokens) {
            FlagText flag = FlagText.of(token.line, token.start, token.end, escape);
            if (!flag.isEnd()) {
                // BuildKit takes each byte of a flag for a character.
                byte[] bytes = SourceBytes.encode(flag.plain());
                flags.add(new String(bytes, StandardCharsets.ISO_8859_1));
            }
        }
        return List.copyOf(flags);
    }

    private static List<String> arguments(int instruction, List<LineToken> tokens) {
        if (instruction == DockerfileGrammar.UNKNOWN) {
            return List.of("");
        }
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            LineToken token = tokens.get(i);
            boolean equals = i + 1 < tokens.size() && tokens.get(i + 1).type == DockerfileGrammar.EQUALS;
            switch (token.type) {
                case DockerfileGrammar.KEY -> {
                    String value = equals ? tokens.get(i + 2).getText() : "";
                    if (instruction == DockerfileGrammar.ARG) {
                        arguments.add(SourceBytes.readable(token.getText() + (equals ? "=" + value : "")));
                    } else if (equals) {
                        // These words are read character by character, the others byte by byte.
                        arguments.add(SourceBytes.readable(token.getText()));
                        arguments.add(SourceBytes.readable(value));
                        arguments.add("=");
                    } else {
                        arguments.add(token.getText());
                        arguments.add(tokens.get(++i).getText());
                        arguments.add("");
                    }
                    i += equals ? 2 : 0;
                }
                case DockerfileGrammar.STRING ->
                    arguments.add(JsonStrings.decode(token.line, token.start, token.end)
                            .text());
                case DockerfileGrammar.SCRIPT -> {
                    if (token.end > token.start) {
                        arguments.add(token.getText());
                    }
                }
                case DockerfileGrammar.OPEN, DockerfileGrammar.COMMA, DockerfileGrammar.CLOSE -> {}
                default -> arguments.add(token.getText());
            }
        }
        return List.copyOf(arguments);
    }
}
