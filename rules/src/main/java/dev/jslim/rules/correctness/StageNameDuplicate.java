package dev.jslim.rules.correctness;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.syntax.Word;
import java.util.List;

/** Two stages of one name. */
public final class StageNameDuplicate extends NodeRule<Stage> {
    public StageNameDuplicate() {
        super(
                Stage.class,
                RuleInfo.of(
                                "stage-name-duplicate",
                                "Two stages have the same name",
                                RuleInfo.Category.CORRECTNESS,
                                Severity.ERROR)
                        .same("DL3024", "DuplicateStageName", "DS-0012", "CKV_DOCKER_11"));
    }

    @Override
    public List<Finding> check(Stage stage, RuleContext context) {
        Word name = stage.from() == null ? null : stage.from().name();
        if (name == null) {
            return List.of();
        }
        Stage first = context.graph().first(name.raw());
        if (first == null || first.index() == stage.index()) {
            return List.of();
        }
        return found(
                name.span(),
                "another stage is already called " + name.raw()
                        + ", so COPY --from and --target may mean the wrong one; give it a name of its own");
    }
}
