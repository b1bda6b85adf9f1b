package dev.jslim.rules.correctness;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.KeyValue;
import dev.jslim.grammar.syntax.WordPart;
import java.util.ArrayList;
import java.util.List;

/** A variable that is read in the ENV that sets it, and is not set there yet. */
public final class EnvSelfReference extends NodeRule<Instruction.Env> {
    public EnvSelfReference() {
        super(
                Instruction.Env.class,
                RuleInfo.of(
                                "env-self-reference",
                                "A variable is read in the ENV that sets it",
                                RuleInfo.Category.CORRECTNESS,
                                Severity.ERROR)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .same("DL3044")
                        .broader("UndefinedVar"));
    }

    @Override
    public List<Finding> check(Instruction.Env env, RuleContext context) {
        if (env.pairs().size() < 2) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (Undefined.Use use : Undefined.in(env, context)) {
            if (use.kind() == Undefined.Kind.SAME_ENV) {
                String name = use.variable().name();
                findings.add(finding(
                        use.variable().span(),
                        "$" + name
                                + " still has the value from before this ENV, because all pairs of one ENV are set at once;"
                                + " set " + name + " in an ENV of its own above",
                        split(use.variable(), env, context)));
            }
        }
        return findings;
    }

    /** Begins another ENV with the pair that reads, if the one that sets stands before it. */
    private static Fix[] split(WordPart.Variable variable, Instruction.Env env, RuleContext context) {
        KeyValue other = Undefined.otherPair(variable, env);
        KeyValue before = null;
        for (KeyValue pair : env.pairs()) {
            if (pair.span().contains(variable.span())) {
                break;
            }
            before = pair;
        }
        if (other == null
                || before == null
                || other.span().start() > variable.span().start()) {
            return new Fix[0];
        }
        int next = env.pairs().get(env.pairs().indexOf(before) + 1).span().start();
        Span gap = new Span(before.span().end(), next);
        if (context.source().slice(gap).indexOf('#') >= 0) {
            return new Fix[0];
        }
        TextEdit line = TextEdit.replace(gap, "\n" + env.keyword().text() + " ");
        return new Fix[] {Fix.of("begin another ENV", Applicability.UNSAFE, line)};
    }
}
