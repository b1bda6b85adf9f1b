package dev.jslim.analyzer.build.check;

import dev.jslim.analyzer.build.BuildGraph;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.build.variables.Scope;
import dev.jslim.grammar.parse.SyntaxProblem;
import dev.jslim.grammar.syntax.Dockerfile;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the builder refuses of a file as a whole, where the parser looks at single instructions: references to stages and images,
 * and what has no sense once its variables are replaced. Every stage is looked at, as by {@code docker build --check}, and arguments
 * have their defaults. What only the base image or the caller of the build decides is no problem.
 *
 * @see <a href="https://github.com/moby/buildkit/blob/master/frontend/dockerfile/dockerfile2llb/convert.go">BuildKit's convert.go</a>
 */
public final class GraphProblems {
    private final BuildGraph graph;
    private final List<SyntaxProblem> problems = new ArrayList<>();
    private final Words words = new Words(problems);
    private final FromCheck from;
    private final ReferenceCheck references;
    private final ValueCheck values;

    private GraphProblems(BuildGraph graph) {
        this.graph = graph;
        this.from = new FromCheck(words);
        this.references = new ReferenceCheck(graph, words);
        this.values = new ValueCheck(graph, words);
    }

    /** Returns the problems in source order. */
    public static List<SyntaxProblem> of(Dockerfile file, BuildGraph graph) {
        GraphProblems check = new GraphProblems(graph);
        if (!file.directives().isEmpty()) {
            CheckOptions.check(file, check.words);
        }
        for (Instruction instruction : graph.preamble()) {
            check.words.at(graph, instruction, null);
            check.values.check(instruction, null);
        }
        for (Stage stage : graph.stages()) {
            check.stage(stage);
        }
        check.triggers();
        check.problems.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
        return check.problems;
    }

    private void stage(Stage stage) {
        if (stage.from() != null) {
            words.at(graph, stage.from(), null);
            from.check(stage.from(), stage.base());
        }
        for (Instruction instruction : stage.instructions()) {
            instruction(instruction, stage, null);
        }
    }

    /** What ONBUILD says is done by the stages that continue its own one. */
    private void triggers() {
        for (Stage stage : graph.stages()) {
            List<Instruction> triggers = graph.triggers(stage);
            for (int i = 0; i < triggers.size(); i++) {
                instruction(triggers.get(i), stage, graph.scopeOfTrigger(stage, i));
            }
        }
    }

    private void instruction(Instruction instruction, Stage stage, @Nullable Scope scope) {
        words.at(graph, instruction, scope);
        references.check(instruction, stage, scope != null);
        values.check(instruction, stage);
    }
}
