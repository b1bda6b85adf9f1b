package dev.jslim.rules.metadata;

import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.RuleSettings.LabelKind;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.KeyValue;
import java.util.ArrayList;
import java.util.List;

/** What the rules on the values of labels that the schema of the project lists have in common. */
abstract class SchemaRule extends NodeRule<Instruction.Label> {
    private final LabelKind kind;

    SchemaRule(LabelKind kind, RuleInfo info) {
        super(Instruction.Label.class, info);
        this.kind = kind;
    }

    @Override
    public final List<Finding> check(Instruction.Label label, RuleContext context) {
        if (context.settings().labels().isEmpty() || !Images.of(context).isWithin(context.stage())) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (KeyValue pair : label.pairs()) {
            if (context.expand(pair.key()) instanceof Resolution.Resolved(String name)
                    && context.settings().labels().get(name) == kind
                    && context.expand(pair.value()) instanceof Resolution.Resolved(String value)
                    && !value.isEmpty()
                    && !isValid(value)) {
                Span place = pair.value().span();
                findings.add(
                        finding(place, message(name, value), fixes(pair, value).toArray(new Fix[0])));
            }
        }
        return findings;
    }

    /** Returns whether a value, which is not empty, is of the kind. */
    abstract boolean isValid(String value);

    /** Returns what is wrong with a value. */
    abstract String message(String name, String value);

    /** Returns the repairs of a value. */
    List<Fix> fixes(KeyValue pair, String value) {
        return List.of();
    }
}
