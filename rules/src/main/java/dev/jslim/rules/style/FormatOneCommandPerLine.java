package dev.jslim.rules.style;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;

/** Several commands on one line. */
public final class FormatOneCommandPerLine extends NodeRule<Instruction.Run> {
    public FormatOneCommandPerLine() {
        super(
                Instruction.Run.class,
                RuleInfo.of(
                                "format-one-command-per-line",
                                "A line holds several commands",
                                RuleInfo.Category.STYLE,
                                Severity.STYLE)
                        .in(Preset.ALL)
                        .fixes(RuleInfo.Fixability.SAFE));
    }

    @Override
    public List<Finding> check(Instruction.Run run, RuleContext context) {
        List<Breaks.Place> places = Breaks.of(run, context);
        if (places.isEmpty()) {
            return List.of();
        }
        List<TextEdit> edits = new ArrayList<>();
        for (Breaks.Place place : places) {
            edits.add(place.edit());
        }
        return found(
                places.getFirst().operator(),
                "several commands on one line are hard to read and to compare in a diff; write each on a line of its own",
                new Fix("write one command a line", Applicability.SAFE, edits, null));
    }
}
