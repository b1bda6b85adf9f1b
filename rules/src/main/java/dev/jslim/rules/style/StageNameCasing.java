package dev.jslim.rules.style;

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
import dev.jslim.grammar.syntax.Word;
import dev.jslim.rules.correctness.StageRename;
import java.util.List;
import java.util.Locale;

/** Upper-case letters in the name of a stage. */
public final class StageNameCasing extends NodeRule<Stage> {
    public StageNameCasing() {
        super(
                Stage.class,
                RuleInfo.of(
                                "stage-name-casing",
                                "A stage name has upper-case letters",
                                RuleInfo.Category.STYLE,
                                Severity.STYLE)
                        .in(Preset.STRICT)
                        .fixes(RuleInfo.Fixability.SAFE)
                        .same("StageNameCasing"));
    }

    @Override
    public List<Finding> check(Stage stage, RuleContext context) {
        Word name = stage.from() == null ? null : stage.from().name();
        if (name == null || name.raw().equals(name.raw().toLowerCase(Locale.ROOT))) {
            return List.of();
        }
        String lower = name.raw().toLowerCase(Locale.ROOT);
        List<TextEdit> edits = StageRename.edits(stage, name, lower, context);
        return found(
                name.span(),
                "stage names are compared without regard to case, so " + name.raw() + " and " + lower
                        + " would be the same; write it in lower case",
                new Fix("write " + lower, Applicability.SAFE, edits, "stage-names"));
    }
}
