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
import dev.jslim.grammar.syntax.Instruction;
import java.util.List;

/** The build context holds megabytes that no instruction takes. */
public final class ContextSize extends NodeRule<Dockerfile> {
    private static final long MOST_BYTES = 10_000_000;

    public ContextSize() {
        super(
                Dockerfile.class,
                RuleInfo.of(
                                "context-size",
                                "The build context holds megabytes that no COPY takes",
                                RuleInfo.Category.BUILD_CONTEXT,
                                Severity.INFO)
                        .in(Preset.STRICT)
                        .needs(RuleInfo.Need.BUILD_CONTEXT));
    }

    @Override
    public List<Finding> check(Dockerfile file, RuleContext context) {
        BuildContext directory = context.buildContext();
        TakenPaths taken = directory == null || file.instructions().isEmpty() ? null : TakenPaths.of(context.graph());
        if (directory == null || taken == null) {
            return List.of();
        }
        Untaken untaken = Untaken.of(directory, taken);
        if (untaken.bytes() <= MOST_BYTES) {
            return List.of();
        }
        String most = (untaken.complete() ? "" : "at least ") + Junk.size(untaken.bytes());
        return found(
                anchor(file),
                most + " of the build context are taken by no COPY or ADD, above all "
                        + Junk.describe(untaken.biggest())
                        + ", and a builder without BuildKit sends them at every build; add "
                        + Junk.patterns(untaken.biggest())
                        + (directory.ignoreFile() == null ? " to a .dockerignore" : " to the ignore file"));
    }

    private static Span anchor(Dockerfile file) {
        Instruction from = null;
        for (Instruction instruction : file.instructions()) {
            if (instruction instanceof Instruction.Copy || instruction instanceof Instruction.Add) {
                return instruction.keyword().span();
            }
            from = from == null && instruction instanceof Instruction.From ? instruction : from;
        }
        return (from == null ? file.instructions().getFirst() : from).keyword().span();
    }
}
