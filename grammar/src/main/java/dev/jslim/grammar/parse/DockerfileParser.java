package dev.jslim.grammar.parse;

import dev.jslim.grammar.parse.token.LineToken;
import dev.jslim.grammar.source.MappedText;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Directive;
import dev.jslim.grammar.syntax.Dockerfile;
import dev.jslim.grammar.syntax.Heredoc;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Keyword;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Parses Dockerfiles. Total: every text has a tree, and everything the builder would refuse is a problem.
 *
 * @see <a href="https://docs.docker.com/reference/dockerfile/">Dockerfile reference</a>
 */
public final class DockerfileParser {
    private final SourceText source;
    private final Problems problems = new Problems();
    private final Directives directives = new Directives(problems);
    private final LogicalLines lines;
    private final Heredocs bodies;
    private final ShellForms shells;
    private final LineParser parser = new LineParser(problems);
    private final List<Instruction> instructions = new ArrayList<>();
    private final List<LineToken> tokens = new ArrayList<>();
    private final List<Heredoc> heredocs = new ArrayList<>();
    private boolean inStage;
    private @Nullable Keyword misplaced;

    private DockerfileParser(SourceText source) {
        this.source = source;
        this.lines = new LogicalLines(source, directives);
        this.bodies = new Heredocs(source.text(), lines, problems);
        this.shells = new ShellForms(source, directives, problems);
    }

    /** Returns the tree and the problems of a text. Takes time linear in its length, and never throws. */
    public static ParseResult parse(SourceText source) {
        DockerfileParser parser = new DockerfileParser(source);
        Dockerfile dockerfile = parser.dockerfile();
        return new ParseResult(dockerfile, parser.problems.sorted());
    }

    /** What the trees of all instructions are made of. */
    record Leaves(
            List<Directive> directives,
            char escape,
            List<LineToken> tokens,
            List<Heredoc> heredocs,
            @Nullable SyntaxProblem fatal) {}

    /** Returns the leaves of a text, for those who do not want the tree. */
    static Leaves leaves(SourceText source) {
        DockerfileParser parser = new DockerfileParser(source);
        parser.dockerfile();
        return new Leaves(
                parser.directives.found(),
                parser.directives.escape(),
                parser.tokens,
                parser.heredocs,
                parser.problems.fatal());
    }

    private Dockerfile dockerfile() {
        for (LogicalLine line = lines.next(); line != null; line = lines.next()) {
            instruction(line.text());
        }
        LongLines.check(source, problems);
        if (tokens.isEmpty()) {
            problems.fatal(new Span(0, 0), "the file has no instructions", "begin with FROM and a base image");
        } else if (!inStage && !instructions.isEmpty()) {
            problems.add(
                    instructions.getFirst().keyword().span(),
                    "the file has no FROM",
                    "begin with FROM and a base image, or FROM scratch");
        }
        return new Dockerfile(
                source,
                directives.found(),
                directives.escape(),
                lines.comments(),
                lines.emptyContinuations(),
                instructions);
    }

    private void instruction(MappedText line) {
        List<LineToken> lineTokens = DockerfileLexer.tokens(line, directives.escape(), problems);
        tokens.addAll(lineTokens);
        if (lineTokens.getFirst().end == lineTokens.getFirst().start) {
            problems.add(line.span(0, line.length()), "the line continues nothing", "remove the escape character");
            return;
        }
        List<Heredoc> opened = heredocs(line, lineTokens);
        heredocs.addAll(opened);
        Instruction instruction = parser.parse(lineTokens, directives.escape(), opened, shells);
        instructions.add(instruction);
        checkPlace(instruction);
        shells.after(instruction);
    }

    private List<Heredoc> heredocs(MappedText line, List<LineToken> lineTokens) {
        if (!line.text().contains("<<")) {
            return List.of();
        }
        LineToken keyword = lineTokens.getFirst();
        for (LineToken token : lineTokens) {
            if (token.type == DockerfileGrammar.OPEN) {
                return List.of();
            }
            // An ONBUILD has heredocs if the instruction behind it has; one behind another has none.
            boolean triggers = keyword == lineTokens.getFirst() && keyword.type == DockerfileGrammar.ONBUILD;
            keyword = triggers && token.type != DockerfileGrammar.FLAG ? token : keyword;
        }
        boolean possible = keyword.type == DockerfileGrammar.RUN
                || keyword.type == DockerfileGrammar.COPY
                || keyword.type == DockerfileGrammar.ADD;
        return possible ? bodies.read(line) : List.of();
    }

    /** Only ARG may stand before the first FROM; one problem says so, the others would only repeat it. */
    private void checkPlace(Instruction instruction) {
        // Not a switch over the types: the JVM makes a class for each such switch at every start, which costs a
        // millisecond.
        if (instruction instanceof Instruction.From) {
            if (!inStage && misplaced != null) {
                problems.add(
                        misplaced.span(),
                        misplaced.text().toUpperCase(Locale.ROOT) + " stands before the first FROM",
                        "move it after FROM; only ARG may stand before");
            }
            inStage = true;
        } else if (!(instruction instanceof Instruction.Arg || instruction instanceof Instruction.Unknown)) {
            misplaced = misplaced == null ? instruction.keyword() : misplaced;
        }
    }
}
