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
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import java.util.List;

/** A stage that begins without an empty line before it. */
public final class FormatBlankLinesBetween extends NodeRule<Stage> {
    public FormatBlankLinesBetween() {
        super(
                Stage.class,
                RuleInfo.of(
                                "format-blank-lines-between",
                                "No empty line parts two stages",
                                RuleInfo.Category.STYLE,
                                Severity.STYLE)
                        .in(Preset.ALL)
                        .fixes(RuleInfo.Fixability.SAFE));
    }

    @Override
    public List<Finding> check(Stage stage, RuleContext context) {
        if (stage.index() == 0 || stage.from() == null) {
            return List.of();
        }
        SourceText source = context.source();
        int line = source.position(stage.span().start()).line();
        // The comments right above belong to the stage.
        while (line > 1
                && isComment(source.slice(source.line(line - 1)))
                && !Verbatim.of(context).is(line - 1)) {
            line--;
        }
        Span above = source.line(line - 1);
        return source.slice(above).isBlank()
                ? List.of()
                : found(
                        stage.from().keyword().span(),
                        "nothing shows that a stage begins here; put an empty line before it",
                        Fix.of(
                                "add an empty line",
                                Applicability.SAFE,
                                TextEdit.insert(source.line(line).start(), source.lineBreak())));
    }

    private static boolean isComment(String line) {
        return line.stripLeading().startsWith("#");
    }
}
