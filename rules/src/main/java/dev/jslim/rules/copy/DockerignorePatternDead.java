package dev.jslim.rules.copy;

import dev.jslim.analyzer.build.context.BuildContext;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Dockerfile;
import java.util.ArrayList;
import java.util.List;

/** A pattern of the ignore file does nothing, or an exception lets credentials in; shown where the Dockerfile begins. */
public final class DockerignorePatternDead extends NodeRule<Dockerfile> {
    public DockerignorePatternDead() {
        super(
                Dockerfile.class,
                RuleInfo.of(
                                "dockerignore-pattern-dead",
                                "A pattern of the ignore file does not do what it should",
                                RuleInfo.Category.BUILD_CONTEXT,
                                Severity.WARNING)
                        .in(Preset.STRICT)
                        .needs(RuleInfo.Need.BUILD_CONTEXT));
    }

    @Override
    public List<Finding> check(Dockerfile file, RuleContext context) {
        BuildContext directory = context.buildContext();
        if (directory == null
                || directory.ignore().isEmpty()
                || file.instructions().isEmpty()) {
            return List.of();
        }
        Span place = file.instructions().getFirst().keyword().span();
        List<Finding> findings = new ArrayList<>();
        for (String message : PatternUse.problems(directory)) {
            findings.add(finding(place, message));
        }
        return findings;
    }
}
