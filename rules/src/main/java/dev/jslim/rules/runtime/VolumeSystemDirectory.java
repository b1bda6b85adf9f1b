package dev.jslim.rules.runtime;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.ArrayList;
import java.util.List;

/** VOLUME over a file system of the kernel. */
public final class VolumeSystemDirectory extends NodeRule<Instruction.Volume> {
    public VolumeSystemDirectory() {
        super(
                Instruction.Volume.class,
                RuleInfo.of(
                                "volume-system-directory",
                                "VOLUME is a directory of the system",
                                RuleInfo.Category.SECURITY,
                                Severity.ERROR)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .same("DKL-DI-0002"));
    }

    @Override
    public List<Finding> check(Instruction.Volume volume, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        for (Word path : volume.paths()) {
            String text = context.expand(path).orElse("");
            if (SystemPaths.isKernel(text)) {
                findings.add(finding(
                        path.span(),
                        text
                                + " is made by the kernel in each container, and a volume hides it or opens that of the host; delete it",
                        WordRemoval.of(volume, volume.paths(), path, context)));
            }
        }
        return findings;
    }
}
