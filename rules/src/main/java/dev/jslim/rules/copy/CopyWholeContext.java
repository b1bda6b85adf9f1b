package dev.jslim.rules.copy;

import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.ArrayList;
import java.util.List;

/** The final image receives whatever lies in the build context. */
public final class CopyWholeContext extends NodeRule<Instruction> {
    public CopyWholeContext() {
        super(
                Instruction.class,
                RuleInfo.of(
                                "copy-whole-context",
                                "The final image receives the whole build context",
                                RuleInfo.Category.BUILD_CONTEXT,
                                Severity.WARNING)
                        .in(Preset.STRICT)
                        .same("S6470", "DF007", "DF026"));
    }

    @Override
    public List<Finding> check(Instruction instruction, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        for (Word source : context.ships() ? SourcePaths.local(instruction) : List.<Word>of()) {
            if (context.expand(source) instanceof Resolution.Resolved(String path) && !path.isEmpty()) {
                String clean = SourcePaths.clean(path);
                boolean whole = clean.isEmpty() && !path.contains("://");
                boolean glob =
                        clean.indexOf('/') < 0 && clean.length() > 1 && clean.endsWith("*") && clean.indexOf('*') > 0;
                if (whole || clean.equals("*") || glob) {
                    findings.add(finding(
                            source.span(),
                            (glob ? "every file whose name begins so" : "every file of the build context")
                                    + " becomes part of the image, also secrets and junk that get there later, and every edit"
                                    + " spoils the cache; name what the image needs"));
                }
            }
        }
        return findings;
    }
}
