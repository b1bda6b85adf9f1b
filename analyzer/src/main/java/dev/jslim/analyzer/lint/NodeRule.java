package dev.jslim.analyzer.lint;

import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.source.Node;
import dev.jslim.grammar.source.Span;
import java.util.List;

/** What all rules have in common, so that a rule is its data and its check. */
public abstract class NodeRule<N extends Node> implements Rule<N> {
    private final Class<N> node;
    private final RuleInfo info;

    protected NodeRule(Class<N> node, RuleInfo info) {
        this.node = node;
        this.info = info;
    }

    @Override
    public final RuleInfo info() {
        return info;
    }

    @Override
    public final Class<N> node() {
        return node;
    }

    /** Returns one finding of the rule's own severity; the preferred fix comes first. */
    protected final Finding finding(Span span, String message, Fix... fixes) {
        return new Finding(info, info.severity(), span, message, List.of(fixes));
    }

    /** Returns one finding as the whole result. */
    protected final List<Finding> found(Span span, String message, Fix... fixes) {
        return List.of(finding(span, message, fixes));
    }

    /** Returns one finding as the whole result, with the fixes that could be made. */
    protected final List<Finding> found(Span span, String message, List<Fix> fixes) {
        return List.of(new Finding(info, info.severity(), span, message, fixes));
    }
}
