package dev.jslim.rules.correctness;

import dev.jslim.analyzer.build.ImageReference;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.build.variables.Expansion;
import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.build.variables.VariableUses;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import dev.jslim.grammar.syntax.WordPart;
import java.util.List;

/** A FROM that names no image as long as nobody passes build arguments. */
public final class FromArgEmptyDefault extends NodeRule<Stage> {
    public FromArgEmptyDefault() {
        super(
                Stage.class,
                RuleInfo.of(
                                "from-arg-empty-default",
                                "Without build arguments FROM names no image",
                                RuleInfo.Category.CORRECTNESS,
                                Severity.WARNING)
                        .in(Preset.STRICT)
                        .same("InvalidDefaultArgInFrom"));
    }

    @Override
    public List<Finding> check(Stage stage, RuleContext context) {
        Instruction.From from = stage.from();
        Word image = from == null ? null : from.image();
        if (from == null || image == null || image.literal() != null || !isDeclared(image, context)) {
            return List.of();
        }
        Resolution value = Expansion.built(image, DefaultArgs.of(context).scope());
        if (!(value instanceof Resolution.Resolved(String text)) || ImageReference.parse(text) != null) {
            return List.of();
        }
        String message = image.raw()
                + (text.isEmpty() ? " is empty" : " becomes '" + text + "', which names no image,")
                + " unless a build argument is passed, so a plain docker build fails; give the ARG a default";
        // The value of every ARG is known and wrong: then the builder's refusal is not to be told twice.
        boolean refused = context.graph().expand(image, from) instanceof Resolution.Resolved;
        return List.of(
                new Finding(info(), refused ? Severity.ERROR : info().severity(), image.span(), message, List.of()));
    }

    /** What no ARG declares is the business of another rule. */
    private static boolean isDeclared(Word image, RuleContext context) {
        for (WordPart.Variable variable : VariableUses.in(image)) {
            if (context.graph().globalScope().declared(variable.name()) instanceof Resolution.Absent) {
                return false;
            }
        }
        return true;
    }
}
