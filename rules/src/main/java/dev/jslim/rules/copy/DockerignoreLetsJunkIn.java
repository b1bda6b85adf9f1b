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

/** The ignore file lets version control, caches or credentials into the image. */
public final class DockerignoreLetsJunkIn extends NodeRule<Dockerfile> {
    public DockerignoreLetsJunkIn() {
        super(
                Dockerfile.class,
                RuleInfo.of(
                                "dockerignore-lets-junk-in",
                                "The ignore file lets junk into the image",
                                RuleInfo.Category.BUILD_CONTEXT,
                                Severity.WARNING)
                        .needs(RuleInfo.Need.BUILD_CONTEXT));
    }

    @Override
    public List<Finding> check(Dockerfile file, RuleContext context) {
        BuildContext directory = context.buildContext();
        // What is said of an ignore file without patterns, dockerignore-empty says.
        if (directory == null
                || directory.ignoreFile() == null
                || directory.ignore().isEmpty()) {
            return List.of();
        }
        for (Instruction instruction : file.instructions()) {
            Word source = WholeContext.source(instruction);
            List<Junk> junk = source == null ? List.of() : Junk.of(directory);
            if (source != null && !junk.isEmpty()) {
                return found(
                        source.span(),
                        directory.ignoreFile().getFileName() + " lets " + Junk.describe(junk)
                                + " into the build, where it" + " costs bytes, spoils the cache or leaks; add "
                                + Junk.patterns(junk) + " to it");
            }
        }
        return List.of();
    }
}
