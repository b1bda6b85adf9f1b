package dev.jslim.rules.base;

import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.syntax.Flag;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import dev.jslim.grammar.syntax.WordPart;
import java.util.List;

/** A platform that is the default. */
public final class BaseImagePlatformRedundant extends NodeRule<Instruction.From> {
    public BaseImagePlatformRedundant() {
        super(
                Instruction.From.class,
                RuleInfo.of(
                                "base-image-platform-redundant",
                                "FROM asks for the platform that it gets anyway",
                                RuleInfo.Category.BASE_IMAGE,
                                Severity.WARNING)
                        .fixes(RuleInfo.Fixability.SAFE)
                        .same("DL3065", "RedundantTargetPlatform"));
    }

    @Override
    public List<Finding> check(Instruction.From from, RuleContext context) {
        Flag flag = from.flag("platform");
        Word value = flag == null ? null : flag.value();
        boolean target = value != null
                && value.parts().size() == 1
                && value.parts().getFirst() instanceof WordPart.Variable variable
                && variable.name().equals("TARGETPLATFORM")
                && (variable.modifier() == null || variable.modifier().endsWith("-"));
        // An ARG with a default makes it a variable like any other.
        if (flag == null || value == null || !target || isSet(context)) {
            return List.of();
        }
        return found(
                flag.span(),
                value.raw()
                        + " is the platform that every stage is built for unless it says otherwise; leave the flag out",
                PlatformFlag.removal(from, flag, Applicability.SAFE, context));
    }

    private static boolean isSet(RuleContext context) {
        return context.graph().globalScope().declared("TARGETPLATFORM") instanceof Resolution.Resolved;
    }
}
