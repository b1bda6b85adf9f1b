package dev.jslim.rules.copy;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.command.RunJoin;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;

/** COPYs in a row with the same flags into the same directory. */
public final class CopyConsecutiveSameDest extends NodeRule<Stage> {
    public CopyConsecutiveSameDest() {
        super(
                Stage.class,
                RuleInfo.of(
                                "copy-consecutive-same-dest",
                                "COPYs in a row fill the same directory",
                                RuleInfo.Category.LAYERS_AND_SIZE,
                                Severity.INFO)
                        .in(Preset.STRICT)
                        .fixes(RuleInfo.Fixability.SAFE)
                        .narrower("0008c003"));
    }

    @Override
    public List<Finding> check(Stage stage, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        List<Instruction.Copy> row = new ArrayList<>();
        for (Instruction instruction : stage.instructions()) {
            Instruction.Copy copy = instruction instanceof Instruction.Copy own && fills(own) ? own : null;
            if (copy == null || (!row.isEmpty() && !continues(row.getLast(), copy))) {
                report(row, context, findings);
                row.clear();
            }
            if (copy != null) {
                row.add(copy);
            }
        }
        report(row, context, findings);
        return findings;
    }

    private void report(List<Instruction.Copy> row, RuleContext context, List<Finding> findings) {
        if (row.size() < 2) {
            return;
        }
        Instruction.Copy first = row.getFirst();
        List<TextEdit> edits = new ArrayList<>();
        StringBuilder sources = new StringBuilder();
        for (Instruction.Copy copy : row.subList(1, row.size())) {
            int start = copy.sources().getFirst().span().start();
            int end = copy.sources().getLast().span().end();
            sources.append(context.source().slice(new Span(start, end))).append(' ');
            edits.add(context.removal(copy));
        }
        edits.addFirst(TextEdit.insert(first.destination().span().start(), sources.toString()));
        boolean comments = !context.dockerfile()
                .comments(new Span(first.span().start(), row.getLast().span().end()))
                .isEmpty();
        findings.add(finding(
                first.keyword().span(),
                row.size() + " COPYs in a row put their sources into "
                        + first.destination().raw() + ", each in a layer of its own; one COPY can name all sources",
                comments ? new Fix[0] : new Fix[] {new Fix("make one COPY of them", Applicability.SAFE, edits, null)}));
    }

    /** Several sources need a directory, and one that is copied into itself shows only there what was meant. */
    private static boolean fills(Instruction.Copy copy) {
        String to = copy.destination().raw();
        return !copy.json()
                && copy.heredocs().isEmpty()
                && !copy.sources().isEmpty()
                && (to.endsWith("/") || to.equals("."));
    }

    private static boolean continues(Instruction.Copy first, Instruction.Copy second) {
        return first.destination().raw().equals(second.destination().raw()) && RunJoin.sameFlags(first, second);
    }
}
