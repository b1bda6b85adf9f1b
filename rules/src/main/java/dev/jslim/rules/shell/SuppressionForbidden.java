package dev.jslim.rules.shell;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.syntax.Comment;
import dev.jslim.grammar.syntax.Dockerfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A comment that keeps a finding from being reported. */
public final class SuppressionForbidden extends NodeRule<Dockerfile> {
    public SuppressionForbidden() {
        super(
                Dockerfile.class,
                RuleInfo.of(
                                "suppression-forbidden",
                                "A comment in the file ignores findings",
                                RuleInfo.Category.STYLE,
                                Severity.INFO)
                        .in(Preset.ALL)
                        .narrower("DL1001"));
    }

    @Override
    public List<Finding> check(Dockerfile file, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        for (Comment comment : file.comments()) {
            String text = comment.text().toLowerCase(Locale.ROOT);
            boolean ours = text.startsWith("jslim:") || text.startsWith("hadolint");
            boolean skips = text.startsWith("check=skip=");
            if (skips || (ours && text.replace(" ", "").contains("ignore="))) {
                findings.add(finding(
                        comment.span(),
                        "this comment hides findings where only readers of the file see it; repair the cause, or ignore the rule in the"
                                + " configuration, where the team decides"));
            }
        }
        return findings;
    }
}
