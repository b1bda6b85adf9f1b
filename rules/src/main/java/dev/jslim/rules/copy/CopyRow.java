package dev.jslim.rules.copy;

import dev.jslim.analyzer.command.RunJoin;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** COPYs that follow each other and could be one. */
final class CopyRow {
    private CopyRow() {}

    /** Returns the fix that makes one COPY of them, or null where a comment would be lost. */
    static @Nullable Fix fix(List<Instruction.Copy> row, RuleContext context) {
        Instruction.Copy first = row.getFirst();
        Span whole = new Span(first.span().start(), row.getLast().span().end());
        if (!context.dockerfile().comments(whole).isEmpty()) {
            return null;
        }
        List<TextEdit> edits = new ArrayList<>();
        StringBuilder sources = new StringBuilder();
        for (Instruction.Copy copy : row.subList(1, row.size())) {
            int start = copy.sources().getFirst().span().start();
            int end = copy.sources().getLast().span().end();
            sources.append(context.source().slice(new Span(start, end))).append(' ');
            edits.add(context.removal(copy));
        }
        edits.addFirst(TextEdit.insert(first.destination().span().start(), sources.toString()));
        return new Fix("make one COPY of them", Applicability.SAFE, edits, null);
    }

    /** Several sources need a directory, and one that is copied into itself shows only there what was meant. */
    static boolean fills(Instruction.Copy copy) {
        String to = copy.destination().raw();
        return !copy.json()
                && copy.heredocs().isEmpty()
                && !copy.sources().isEmpty()
                && (to.endsWith("/") || to.equals("."));
    }

    /** Returns whether the second can be part of a row that ends in the first. */
    static boolean continues(Instruction.Copy first, Instruction.Copy second) {
        return first.destination().raw().equals(second.destination().raw()) && RunJoin.sameFlags(first, second);
    }
}
