package dev.jslim.grammar.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.grammar.parse.shell.ShellGrammar;
import dev.jslim.grammar.parse.token.LineTokens;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.Script;
import dev.jslim.grammar.source.Node;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.CommandForm;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.BufferedTokenStream;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.dfa.DFA;

/** What must hold for every text whatsoever. */
public final class ParserLaws {
    private ParserLaws() {}

    /** Parses a text, asserts all laws and returns the result. */
    public static ParseResult check(String text) {
        SourceText source = SourceText.of("Dockerfile", text);
        ParseResult result = DockerfileParser.parse(source);
        tokensCoverTheText(source);
        spansNest(result.dockerfile(), text.length());
        for (SyntaxProblem problem : result.problems()) {
            assertThat(problem.span().end()).isLessThanOrEqualTo(text.length());
            assertThat(problem.message()).isNotBlank().doesNotEndWith(".");
            assertThat(problem.hint()).isNotBlank();
        }
        return result;
    }

    /** Asserts that neither grammar has ever needed adaptive prediction in this JVM. */
    public static void noAdaptivePrediction() {
        BufferedTokenStream empty = new BufferedTokenStream(new LineTokens(List.of()));
        for (Parser parser : List.of(new DockerfileGrammar(empty), new ShellGrammar(empty))) {
            for (DFA decision : parser.getInterpreter().decisionToDFA) {
                assertThat(decision.s0)
                        .as("decision in rule %s", parser.getRuleNames()[decision.atnStartState.ruleIndex])
                        .isNull();
            }
        }
    }

    private static void tokensCoverTheText(SourceText source) {
        StringBuilder joined = new StringBuilder();
        int at = 0;
        for (DockerfileToken token : DockerfileTokens.of(source)) {
            assertThat(token.span().start())
                    .as("gap or overlap before %s", token)
                    .isEqualTo(at);
            assertThat(token.kind())
                    .as("token '%s'", source.slice(token.span()))
                    .isNotEqualTo(DockerfileToken.Kind.OTHER);
            at = token.span().end();
            joined.append(source.slice(token.span()));
        }
        assertThat(joined).hasToString(source.text());
    }

    private static void simpleCommandsAreAllFound(Script script) {
        List<Command.Simple> expected = new ArrayList<>();
        collectSimpleCommands(script, expected);
        assertThat(script.simpleCommands()).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static void collectSimpleCommands(Node node, List<Command.Simple> found) {
        if (node instanceof Command.Simple simple) {
            found.add(simple);
        }
        children(node).forEach(siblings -> siblings.forEach(child -> collectSimpleCommands(child, found)));
    }

    private static void spansNest(Node node, int end) {
        if (node instanceof CommandForm.ShellForm form) {
            simpleCommandsAreAllFound(form.script());
        }
        assertThat(node.span().end()).as("%s", node).isLessThanOrEqualTo(end);
        for (List<Node> siblings : children(node)) {
            Span previous = null;
            for (Node child : siblings) {
                assertThat(node.span().contains(child.span()))
                        .as("%s inside %s", child, node)
                        .isTrue();
                if (previous != null) {
                    assertThat(child.span().start()).as("%s", child).isGreaterThanOrEqualTo(previous.end());
                }
                previous = child.span();
                spansNest(child, end);
            }
        }
    }

    /** Returns the nodes that the components of a record hold, one list for each component. */
    static List<List<Node>> children(Node node) {
        List<List<Node>> children = new ArrayList<>();
        for (RecordComponent component : node.getClass().getRecordComponents()) {
            Object value;
            try {
                component.getAccessor().setAccessible(true);
                value = component.getAccessor().invoke(node);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(component.getName(), e);
            }
            List<?> values = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
            children.add(values.stream()
                    .filter(Node.class::isInstance)
                    .map(Node.class::cast)
                    .toList());
        }
        return children;
    }
}
