package dev.jslim.rules.correctness;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.build.variables.Scope;
import dev.jslim.analyzer.build.variables.VariableUses;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.parse.Suggestion;
import dev.jslim.grammar.syntax.Flag;
import dev.jslim.grammar.syntax.Word;
import dev.jslim.grammar.syntax.WordPart;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A variable in FROM that no ARG above the first FROM declares. */
public final class FromArgUndeclared extends NodeRule<Stage> {
    public FromArgUndeclared() {
        super(
                Stage.class,
                RuleInfo.of(
                                "from-arg-undeclared",
                                "FROM uses a variable that no ARG above declares",
                                RuleInfo.Category.CORRECTNESS,
                                Severity.ERROR)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .same("UndefinedArgInFrom"));
    }

    @Override
    public List<Finding> check(Stage stage, RuleContext context) {
        if (stage.from() == null) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        Flag platform = stage.from().flag("platform");
        check(platform == null ? null : platform.value(), context, findings);
        check(stage.from().image(), context, findings);
        return findings;
    }

    private void check(@Nullable Word word, RuleContext context, List<Finding> findings) {
        if (word == null || word.literal() != null) {
            return;
        }
        Scope scope = context.graph().globalScope();
        for (WordPart.Variable variable : VariableUses.in(word)) {
            String name = variable.name();
            if (scope.declared(name) instanceof Resolution.Absent) {
                String near = Suggestion.nearest(name, Declared.above(context));
                findings.add(
                        near == null
                                ? finding(
                                        variable.span(),
                                        "no ARG above the first FROM declares " + name
                                                + ", so it is always empty here and --build-arg cannot set it; declare it there",
                                        declaration(variable, context))
                                : finding(
                                        variable.span(),
                                        "no ARG above the first FROM declares " + name
                                                + ", so it is always empty here; did you mean " + near,
                                        Undefined.rename(variable, near, context)));
            }
        }
    }

    /** Only where the word itself has a default does an ARG without one change nothing. */
    private static Fix[] declaration(WordPart.Variable variable, RuleContext context) {
        Stage first = context.graph().stages().getFirst();
        if (!":-".equals(variable.modifier()) || first.from() == null) {
            return new Fix[0];
        }
        return Declared.declaration(variable.name(), first.from());
    }
}
