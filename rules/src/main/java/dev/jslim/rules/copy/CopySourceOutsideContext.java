package dev.jslim.rules.copy;

import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.ArrayList;
import java.util.List;

/** A source path that climbs out of the build context, where no builder follows. */
public final class CopySourceOutsideContext extends NodeRule<Instruction> {
    public CopySourceOutsideContext() {
        super(
                Instruction.class,
                RuleInfo.of(
                                "copy-source-outside-context",
                                "A source path climbs out of the build context",
                                RuleInfo.Category.BUILD_CONTEXT,
                                Severity.ERROR)
                        .same("add_src_invalid"));
    }

    @Override
    public List<Finding> check(Instruction instruction, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        for (Word source : SourcePaths.local(instruction)) {
            if (context.expand(source) instanceof Resolution.Resolved(String path)
                    && !SourcePaths.isRemote(path)
                    && SourcePaths.climbs(path)) {
                findings.add(
                        finding(
                                source.span(),
                                "nothing outside the build context can be copied: BuildKit looks for "
                                        + (SourcePaths.clean(path).isEmpty()
                                                ? "the context itself"
                                                : SourcePaths.clean(path))
                                        + " inside it, and other builders refuse; build with a directory further up as context"));
            }
        }
        return findings;
    }
}
