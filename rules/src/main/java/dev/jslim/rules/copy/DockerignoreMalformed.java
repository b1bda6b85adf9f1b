package dev.jslim.rules.copy;

import dev.jslim.analyzer.build.context.BuildContext;
import dev.jslim.analyzer.build.ignore.IgnoreProblem;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Dockerfile;
import java.util.ArrayList;
import java.util.List;

/** The ignore file has lines that the builder cannot read; they are shown where the Dockerfile begins, for it is that which is linted. */
public final class DockerignoreMalformed extends NodeRule<Dockerfile> {
    public DockerignoreMalformed() {
        super(
                Dockerfile.class,
                RuleInfo.of(
                                "dockerignore-malformed",
                                "The ignore file has a pattern that the builder refuses",
                                RuleInfo.Category.BUILD_CONTEXT,
                                Severity.ERROR)
                        .needs(RuleInfo.Need.BUILD_CONTEXT));
    }

    @Override
    public List<Finding> check(Dockerfile file, RuleContext context) {
        BuildContext directory = context.buildContext();
        if (directory == null
                || directory.ignore().problems().isEmpty()
                || file.instructions().isEmpty()) {
            return List.of();
        }
        Span place = file.instructions().getFirst().keyword().span();
        List<Finding> findings = new ArrayList<>();
        for (IgnoreProblem problem : directory.ignore().problems()) {
            findings.add(finding(
                    place,
                    "line " + problem.line() + " of the ignore file: " + problem.message()
                            + ", so the build fails where the context is read; " + problem.hint()));
        }
        return findings;
    }
}
