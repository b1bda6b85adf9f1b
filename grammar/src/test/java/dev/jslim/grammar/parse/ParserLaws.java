package dev.jslim.grammar.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.jslim.grammar.parse.shell.ShellGrammar;
import dev.jslim.grammar.parse.shell.ShellParser;
import dev.jslim.grammar.parse.token.LineTokens;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.Script;
import dev.jslim.grammar.source.Node;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.CommandForm;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.BufferedTokenStream;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.dfa.DFA;

/** What must hold for every text whatsoever. */
public final class ParserLaws {
    /** The accessors of the components of each record. */
    private static final ClassValue<List<Method>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            List<Method> accessors = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                accessors.add(component.getAccessor());
            }
            return accessors;
        }
    };

    private ParserLaws() {}

    /** Parses a text, asserts all laws and returns the result. */
    public static ParseResult check(String text) {
        SourceText source = SourceText.of("Dockerfile", text);
        ParseResult result = DockerfileParser.parse(source);
        tokensCover(source);
        spansNest(result.dockerfile(), text.length());
        for (SyntaxProblem problem : result.problems()) {
            assertThat(problem.span().end()).isLessThanOrEqualTo(text.length());
            assertThat(problem.message()).isNotBlank().doesNotEndWith(".");
            assertThat(problem.hint()).isNotBlank();
        }
        return result;
    }

    /** Parses shell text, asserts the laws of scripts and returns the result. */
    public static Script checkShell(String text) {
        SourceText source = SourceText.of("script", text);
        Script script = ShellParser.parse(source, new Span(0, text.length()));
        simpleCommandsAreAllFound(script);
        spansNest(script, text.length());
        return script;
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

    /** Asserts that the tokens, joined, are the text. */
    public static void tokensCover(SourceText source) {
        StringBuilder joined = new StringBuilder();
        int at = 0;
        for (DockerfileToken token : DockerfileTokens.of(source)) {
            // Not by AssertJ, which makes an object for each of millions of tokens.
            if (token.span().start() != at || token.kind() == DockerfileToken.Kind.OTHER) {
                fail("gap, overlap or nothing known: " + token + " '" + source.slice(token.span()) + "'");
            }
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
        for (List<Node> siblings : children(node)) {
            int previous = node.span().start();
            for (Node child : siblings) {
                if (!node.span().contains(child.span()) || child.span().end() > end) {
                    fail(child + " is not inside " + node);
                }
                if (child.span().start() < previous) {
                    fail(child + " begins before its predecessor ends, in " + node);
                }
                previous = child.span().end();
                spansNest(child, end);
            }
        }
    }

    /** Returns the nodes that the components of a record hold, one list for each component. */
    public static List<List<Node>> children(Node node) {
        List<List<Node>> children = new ArrayList<>();
        for (Method component : COMPONENTS.get(node.getClass())) {
            try {
                Object value = component.invoke(node);
                if (value instanceof Node child) {
                    children.add(List.of(child));
                } else if (value instanceof List<?> list && !list.isEmpty() && list.getFirst() instanceof Node) {
                    children.add(list.stream().map(Node.class::cast).toList());
                }
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(component.getName(), e);
            }
        }
        return children;
    }
}
