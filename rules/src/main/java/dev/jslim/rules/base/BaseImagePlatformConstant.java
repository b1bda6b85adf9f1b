package dev.jslim.rules.base;

import dev.jslim.analyzer.build.Platform;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.syntax.Flag;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.List;
import java.util.Locale;

/** A platform that is written out. */
public final class BaseImagePlatformConstant extends NodeRule<Stage> {
    public BaseImagePlatformConstant() {
        super(
                Stage.class,
                RuleInfo.of(
                                "base-image-platform-constant",
                                "FROM is tied to one platform",
                                RuleInfo.Category.BASE_IMAGE,
                                Severity.WARNING)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .broader("DL3029")
                        .same("FromPlatformFlagConstDisallowed"));
    }

    @Override
    public List<Finding> check(Stage stage, RuleContext context) {
        Instruction.From from = stage.from();
        Flag flag = from == null ? null : from.flag("platform");
        Word value = flag == null ? null : flag.value();
        String platform = value == null ? null : value.literal();
        if (from == null || flag == null || platform == null || !Platform.isValid(platform) || says(stage, platform)) {
            return List.of();
        }
        return found(
                flag.span(),
                "this stage is built for " + platform
                        + " whatever platform the build asks for; leave the flag out, or use"
                        + " $BUILDPLATFORM for a stage that only makes files",
                PlatformFlag.removal(from, flag, Applicability.UNSAFE, context));
    }

    /** A stage that has the platform in its name is one of several on purpose. */
    private static boolean says(Stage stage, String platform) {
        String name = stage.name() == null ? "" : stage.name().toLowerCase(Locale.ROOT);
        for (String part : platform.toLowerCase(Locale.ROOT).split("/", -1)) {
            String known =
                    part.equals("x86_64") || part.equals("x86-64") ? "amd64" : part.equals("aarch64") ? "arm64" : part;
            if (!part.isEmpty() && (name.contains(known) || name.contains(part))) {
                return true;
            }
        }
        return false;
    }
}
