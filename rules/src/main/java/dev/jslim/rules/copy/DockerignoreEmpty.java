package dev.jslim.rules.copy;

import dev.jslim.analyzer.build.context.BuildContext;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.syntax.Dockerfile;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.List;

/** Everything is copied, and the ignore file that is there leaves nothing out. */
public final class DockerignoreEmpty extends NodeRule<Dockerfile> {
    public DockerignoreEmpty() {
        super(
                Dockerfile.class,
                RuleInfo.of(
                                "dockerignore-empty",
                                "The ignore file leaves nothing out",
                                RuleInfo.Category.BUILD_CONTEXT,
                                Severity.WARNING)
                        .same("ID.10002")
                        .needs(RuleInfo.Need.BUILD_CONTEXT));
    }

    @Override
    public List<Finding> check(Dockerfile file, RuleContext context) {
        BuildContext directory = context.buildContext();
        // Lines that the builder refuses are no empty file.
        if (directory == null
                || directory.ignoreFile() == null
                || !directory.ignore().isEmpty()
                || !directory.ignore().problems().isEmpty()) {
            return List.of();
        }
        for (Instruction instruction : file.instructions()) {
            Word source = WholeContext.source(instruction);
            if (source != null) {
                List<Junk> junk = Junk.of(directory);
                String add = junk.isEmpty()
                        ? "name in it what the image does not need"
                        : "it should begin with " + Junk.patterns(junk);
                return found(
                        source.span(),
                        directory.ignoreFile().getFileName()
                                + " has no pattern, so the whole directory is sent to the builder and copied"
                                + (junk.isEmpty() ? "" : ", " + Junk.describe(junk) + " among it") + "; " + add);
            }
        }
        return List.of();
    }
}
