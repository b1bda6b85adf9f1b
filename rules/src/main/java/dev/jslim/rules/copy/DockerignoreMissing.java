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

/** Everything is copied although no ignore file says what to leave out. */
public final class DockerignoreMissing extends NodeRule<Dockerfile> {
    public DockerignoreMissing() {
        super(
                Dockerfile.class,
                RuleInfo.of(
                                "dockerignore-missing",
                                "There is no ignore file",
                                RuleInfo.Category.BUILD_CONTEXT,
                                Severity.WARNING)
                        .same("ID.10001")
                        .needs(RuleInfo.Need.BUILD_CONTEXT));
    }

    @Override
    public List<Finding> check(Dockerfile file, RuleContext context) {
        BuildContext directory = context.buildContext();
        if (directory == null || directory.ignoreFile() != null) {
            return List.of();
        }
        for (Instruction instruction : file.instructions()) {
            Word source = WholeContext.source(instruction);
            if (source != null) {
                List<Junk> junk = Junk.of(directory);
                return found(source.span(), message(junk));
            }
        }
        return List.of();
    }

    private static String message(List<Junk> junk) {
        String among = junk.isEmpty() ? "" : ", " + Junk.describe(junk) + " among it";
        return "there is no .dockerignore, so the whole directory is sent to the builder and copied" + among
                + ", and every change of any file spoils the cache; create one that leaves out what the image does not need";
    }
}
