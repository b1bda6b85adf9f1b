package dev.jslim.rules.style;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Flag;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.ArrayList;
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
        List<TextEdit> edits = new ArrayList<>();
        edits.add(TextEdit.replace(name.span(), lower));
        for (Stage later : context.graph()
                .stages()
                .subList(stage.index() + 1, context.graph().stages().size())) {
            references(later, name.raw(), lower, edits);
        }
        return found(
                name.span(),
                "stage names are compared without regard to case, so " + name.raw() + " and " + lower
                        + " would be the same; write it in lower case",
                new Fix("write " + lower, Applicability.SAFE, edits, "stage-names"));
    }

    private static void references(Stage stage, String name, String lower, List<TextEdit> edits) {
        if (stage.from() != null && stage.from().image().raw().equals(name)) {
            edits.add(TextEdit.replace(stage.from().image().span(), lower));
        }
        for (Instruction instruction : stage.instructions()) {
            for (Flag flag : instruction.flags()) {
                Word value = flag.value();
                if (value != null && flag.name().equals("from") && value.raw().equals(name)) {
                    edits.add(TextEdit.replace(value.span(), lower));
                } else if (value != null && flag.name().equals("mount")) {
                    int at = (value.raw() + ",").indexOf("from=" + name + ",");
                    int start = value.span().start() + at + "from=".length();
                    if (at >= 0 && value.raw().length() == value.span().length()) {
                        edits.add(TextEdit.replace(new Span(start, start + name.length()), lower));
                    }
                }
            }
        }
    }
}
