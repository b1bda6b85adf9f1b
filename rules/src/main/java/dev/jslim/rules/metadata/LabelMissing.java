package dev.jslim.rules.metadata;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** An image lacks a label that the schema of the project requires. */
public final class LabelMissing extends NodeRule<Stage> {
    public LabelMissing() {
        super(
                Stage.class,
                RuleInfo.of(
                                "label-missing",
                                "A label that is required is missing",
                                RuleInfo.Category.METADATA,
                                Severity.INFO)
                        .in(Preset.STRICT)
                        .fixes(RuleInfo.Fixability.DISPLAY_ONLY)
                        .same("DL3049", "S7028")
                        .needs(RuleInfo.Need.SETTINGS));
    }

    @Override
    public List<Finding> check(Stage stage, RuleContext context) {
        Set<String> required = context.settings().labels().keySet();
        if (required.isEmpty() || stage.from() == null || !Images.of(context).isImage(stage)) {
            return List.of();
        }
        Set<String> missing = new TreeSet<>(required);
        missing.removeAll(Images.of(context).labels(stage));
        List<Finding> findings = new ArrayList<>();
        for (String name : missing) {
            Fix fix = Fix.of(
                    "add a label " + name + " to be filled in",
                    Applicability.DISPLAY_ONLY,
                    TextEdit.insert(
                            stage.from().span().end(), context.source().lineBreak() + "LABEL " + name + "=\"TODO\""));
            findings.add(finding(
                    stage.anchor(),
                    "the image lacks the label " + name + ", which the project requires of its images; add it",
                    fix));
        }
        return findings;
    }
}
