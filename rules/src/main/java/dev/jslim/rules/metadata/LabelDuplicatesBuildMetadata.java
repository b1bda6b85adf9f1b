package dev.jslim.rules.metadata;

import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.KeyValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A label that says by hand what the build tool finds out itself.
 *
 * @see <a href="https://docs.docker.com/build/building/variables/#buildx_git_labels">BUILDX_GIT_LABELS</a>
 */
public final class LabelDuplicatesBuildMetadata extends NodeRule<Instruction.Label> {
    private static final Set<String> GENERATED = Set.of(
            "org.opencontainers.image.revision",
            "org.opencontainers.image.source",
            "com.docker.image.source.entrypoint");

    public LabelDuplicatesBuildMetadata() {
        super(
                Instruction.Label.class,
                RuleInfo.of(
                                "label-duplicates-build-metadata",
                                "A label says what the build tool can say better",
                                RuleInfo.Category.METADATA,
                                Severity.INFO)
                        .in(Preset.ALL)
                        .fixes(RuleInfo.Fixability.UNSAFE));
    }

    @Override
    public List<Finding> check(Instruction.Label label, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        for (int at = 0; at < label.pairs().size(); at++) {
            KeyValue pair = label.pairs().get(at);
            if (context.expand(pair.key()) instanceof Resolution.Resolved(String name) && GENERATED.contains(name)) {
                List<Fix> fixes = LabelEdits.removal(
                        label, at, "leave " + name + " to the build tool", Applicability.UNSAFE, context);
                findings.add(finding(
                        pair.span(),
                        "buildx sets " + name
                                + " from git itself when BUILDX_GIT_LABELS=full is set, and never forgets to;"
                                + " delete the label and set the variable where images are built",
                        fixes.toArray(new Fix[0])));
            }
        }
        return findings;
    }
}
