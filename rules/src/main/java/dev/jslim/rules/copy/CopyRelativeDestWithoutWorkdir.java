package dev.jslim.rules.copy;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.List;

/** COPY to a relative path although nothing in the file says relative to what. */
public final class CopyRelativeDestWithoutWorkdir extends NodeRule<Instruction.Copy> {
    public CopyRelativeDestWithoutWorkdir() {
        super(
                Instruction.Copy.class,
                RuleInfo.of(
                                "copy-relative-dest-without-workdir",
                                "COPY to a relative path without WORKDIR",
                                RuleInfo.Category.CORRECTNESS,
                                Severity.WARNING)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .same("DL3045", "DF063"));
    }

    @Override
    public List<Finding> check(Instruction.Copy copy, RuleContext context) {
        Stage stage = context.stage();
        boolean known = !RelativePath.isAbsolute(RelativePath.beginning(copy.destination(), context));
        if (stage == null || !known || hasWorkdir(copy, stage, context)) {
            return List.of();
        }
        Word destination = copy.destination();
        String message = "where " + destination.raw() + " is depends on the base image, for there is no WORKDIR above;"
                + " set WORKDIR first, or write an absolute path";
        TextEdit edit = RelativePath.fromRoot(destination, context);
        return edit == null
                ? found(destination.span(), message)
                : found(destination.span(), message, Fix.of("write an absolute path", Applicability.UNSAFE, edit));
    }

    private static boolean hasWorkdir(Instruction.Copy copy, Stage stage, RuleContext context) {
        if (context.graph().workdirAt(stage, copy.span().start()) != null) {
            return true;
        }
        for (Instruction instruction : context.onBuild() ? stage.instructions() : List.<Instruction>of()) {
            boolean above = instruction.span().start() < copy.span().start();
            if (above && instruction instanceof Instruction.OnBuild on && on.trigger() instanceof Instruction.Workdir) {
                return true;
            }
        }
        return false;
    }
}
