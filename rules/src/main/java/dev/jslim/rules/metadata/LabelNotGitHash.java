package dev.jslim.rules.metadata;

import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.RuleSettings.LabelKind;
import dev.jslim.analyzer.lint.Severity;

/** A label that the schema declares as revision has another value. */
public final class LabelNotGitHash extends SchemaRule {
    public LabelNotGitHash() {
        super(
                LabelKind.HASH,
                RuleInfo.of(
                                "label-not-git-hash",
                                "A label that shall be a git commit is none",
                                RuleInfo.Category.METADATA,
                                Severity.WARNING)
                        .same("DL3055")
                        .needs(RuleInfo.Need.SETTINGS));
    }

    @Override
    boolean isValid(String value) {
        return LabelValues.isGitHash(value);
    }

    @Override
    String message(String name, String value) {
        return "the label " + name
                + " shall name a commit, and this is no git hash; write 7 to 40 hexadecimal digits, best from a build argument";
    }
}
