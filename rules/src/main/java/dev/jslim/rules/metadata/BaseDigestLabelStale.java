package dev.jslim.rules.metadata;

import dev.jslim.analyzer.build.Base;
import dev.jslim.analyzer.build.ImageReference;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.KeyValue;
import java.util.ArrayList;
import java.util.List;

/**
 * A label that names the digest of another base image than the one of FROM.
 *
 * @see <a href="https://github.com/opencontainers/image-spec/blob/main/annotations.md">Annotations</a>
 */
public final class BaseDigestLabelStale extends NodeRule<Instruction.Label> {
    private static final String KEY = "org.opencontainers.image.base.digest";

    public BaseDigestLabelStale() {
        super(
                Instruction.Label.class,
                RuleInfo.of(
                                "base-digest-label-stale",
                                "A label names another base image than FROM",
                                RuleInfo.Category.METADATA,
                                Severity.WARNING)
                        .fixes(RuleInfo.Fixability.UNSAFE));
    }

    @Override
    public List<Finding> check(Instruction.Label label, RuleContext context) {
        Stage stage = context.stage();
        if (stage == null
                || context.onBuild()
                || !(stage.root() instanceof Base.External(var text, ImageReference image))
                || image == null) {
            return List.of();
        }
        String digest = image.digest();
        List<Finding> findings = new ArrayList<>();
        for (KeyValue pair : label.pairs()) {
            if (digest != null
                    && context.expand(pair.key()).is(KEY)
                    && context.expand(pair.value()) instanceof Resolution.Resolved(String value)
                    && !value.equals(digest)) {
                Fix fix = Fix.of(
                        "write the digest of FROM",
                        Applicability.UNSAFE,
                        TextEdit.replace(pair.value().span(), "\"" + digest + "\""));
                findings.add(finding(
                        pair.value().span(),
                        "FROM names the base image " + digest + ", and the label another one, which leads scanners"
                                + " astray; keep both the same, or take both from one ARG",
                        pair.value().literal() == null ? new Fix[0] : new Fix[] {fix}));
            }
        }
        return findings;
    }
}
