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
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;

/** A line of a RUN that is longer than the project wants. */
public final class LineTooLong extends NodeRule<Instruction.Run> {
    public LineTooLong() {
        super(
                Instruction.Run.class,
                RuleInfo.of("line-too-long", "A line is too long", RuleInfo.Category.STYLE, Severity.STYLE)
                        .in(Preset.STRICT)
                        .fixes(RuleInfo.Fixability.SAFE)
                        .narrower("S7020"));
    }

    @Override
    public List<Finding> check(Instruction.Run run, RuleContext context) {
        SourceText source = context.source();
        int most = context.settings().maxLineLength();
        List<Finding> findings = new ArrayList<>();
        List<Breaks.Place> places = null;
        int last = source.position(run.span().end()).line();
        for (int line = source.position(run.span().start()).line(); line <= last; line++) {
            Span span = source.line(line);
            // An address cannot be broken.
            if (span.length() <= most
                    || Verbatim.of(context).is(line)
                    || source.slice(span).contains("://")) {
                continue;
            }
            places = places == null ? Breaks.of(run, context) : places;
            List<TextEdit> edits = new ArrayList<>();
            for (Breaks.Place place : places) {
                if (span.contains(place.operator())) {
                    edits.add(place.edit());
                }
            }
            String message = "the line is " + span.length()
                    + " characters long, so its end is hard to see; break it to stay below " + most;
            Span over = new Span(span.start() + most, span.end());
            findings.add(
                    edits.isEmpty()
                            ? finding(over, message)
                            : finding(
                                    over,
                                    message,
                                    new Fix(
                                            "break the line",
                                            Applicability.SAFE,
                                            edits,
                                            "line-" + run.span().start())));
        }
        return findings;
    }
}
