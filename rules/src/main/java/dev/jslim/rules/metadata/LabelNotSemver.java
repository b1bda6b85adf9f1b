package dev.jslim.rules.metadata;

import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.RuleSettings.LabelKind;
import dev.jslim.analyzer.lint.Severity;

/** A label that the schema declares as version has another value. */
public final class LabelNotSemver extends SchemaRule {
    public LabelNotSemver() {
        super(
                LabelKind.SEMVER,
                RuleInfo.of(
                                "label-not-semver",
                                "A label that shall be a semantic version is none",
                                RuleInfo.Category.METADATA,
                                Severity.WARNING)
                        .same("DL3056")
                        .needs(RuleInfo.Need.SETTINGS));
    }

    @Override
    boolean isValid(String value) {
        return LabelValues.isSemanticVersion(value);
    }

    @Override
    String message(String name, String value) {
        return "the label " + name
                + " shall be a semantic version, which tools can order, and this is none; write MAJOR.MINOR.PATCH such as 1.4.2";
    }
}
