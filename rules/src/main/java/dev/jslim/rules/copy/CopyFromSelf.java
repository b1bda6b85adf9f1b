package dev.jslim.rules.copy;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.syntax.Flag;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.List;

/** A {@code COPY --from} that names the stage it stands in. */
public final class CopyFromSelf extends NodeRule<Instruction.Copy> {
    public CopyFromSelf() {
        super(
                Instruction.Copy.class,
                RuleInfo.of(
                                "copy-from-self",
                                "A stage copies from itself",
                                RuleInfo.Category.CORRECTNESS,
                                Severity.ERROR)
                        .same("DL3023", "DS-0006"));
    }

    @Override
    public List<Finding> check(Instruction.Copy copy, RuleContext context) {
        Stage stage = context.stage();
        Flag from = copy.flag("from");
        Word value = from == null ? null : from.value();
        String name = value == null ? null : value.literal();
        if (stage == null || value == null || name == null) {
            return List.of();
        }
        boolean self = stage.equals(context.graph().first(name)) || name.equals(Integer.toString(stage.index()));
        return self
                ? found(
                        value.span(),
                        "the stage copies from itself, which the builder refuses; name an earlier stage, or use RUN cp")
                : List.of();
    }
}
