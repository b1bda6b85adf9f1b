package dev.jslim.rules.runtime;

import dev.jslim.analyzer.bases.BaseImage;
import dev.jslim.analyzer.build.Base;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.syntax.Instruction;

/** Says whether an image surely runs as root. */
final class Roots {
    private Roots() {}

    /** Returns whether the containers of a stage surely run as root. */
    static boolean runsAsRoot(Stage stage, RuleContext context) {
        Instruction.User user = context.graph().userAt(stage, Integer.MAX_VALUE);
        if (user != null) {
            return isRoot(context.graph().expand(user.user(), user));
        }
        return startsAsRoot(stage, context);
    }

    /** Returns whether USER names root. */
    static boolean isRoot(Resolution user) {
        String name = user.orElse("") + ":";
        return name.startsWith("root:") || name.startsWith("0:");
    }

    /** Returns whether the base image of a stage surely leaves root as its user. */
    static boolean startsAsRoot(Stage stage, RuleContext context) {
        BaseImage base = context.base(stage);
        return stage.root() instanceof Base.Scratch || (base != null && base.runsAsRoot());
    }
}
