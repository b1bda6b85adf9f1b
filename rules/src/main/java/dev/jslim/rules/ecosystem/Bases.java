package dev.jslim.rules.ecosystem;

import dev.jslim.analyzer.build.Base;
import dev.jslim.analyzer.build.ImageReference;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.lint.RuleContext;
import org.jspecify.annotations.Nullable;

/** What the rules on ecosystems ask about base images. */
final class Bases {
    private Bases() {}

    /** Returns whether the stage begins with the official image of a name. */
    static boolean is(RuleContext context, String name) {
        ImageReference reference = reference(context);
        return reference != null && reference.official() && reference.baseName().equals(name);
    }

    /** Returns the image at the bottom of the stage, or null if it is not known. */
    static @Nullable ImageReference reference(RuleContext context) {
        Stage stage = context.stage();
        return stage != null && stage.root() instanceof Base.External external ? external.reference() : null;
    }
}
