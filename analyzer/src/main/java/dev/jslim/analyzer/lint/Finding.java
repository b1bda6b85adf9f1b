package dev.jslim.analyzer.lint;

import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.source.Span;
import java.util.List;

/**
 * What a rule found.
 *
 * @param span the word or command that is wrong, not the instruction around it
 * @param message what is wrong, why that matters, and what to do
 * @param fixes the preferred one first
 */
public record Finding(RuleInfo rule, Severity severity, Span span, String message, List<Fix> fixes) {
    public Finding {
        fixes = List.copyOf(fixes);
    }
}
