package dev.jslim.rules.metadata;

import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.RuleSettings.LabelKind;
import dev.jslim.analyzer.lint.Severity;

/** A label that the schema declares as time stamp has another value. */
public final class LabelNotRfc3339 extends SchemaRule {
    public LabelNotRfc3339() {
        super(
                LabelKind.RFC3339,
                RuleInfo.of(
                                "label-not-rfc3339",
                                "A label that shall be a time stamp is none",
                                RuleInfo.Category.METADATA,
                                Severity.WARNING)
                        .same("DL3053")
                        .needs(RuleInfo.Need.SETTINGS));
    }

    @Override
    boolean isValid(String value) {
        return LabelValues.isTimestamp(value);
    }

    @Override
    String message(String name, String value) {
        return "the label " + name
                + " shall be a time stamp that tools can compare, and this is none; write it as in RFC 3339: 2026-01-31T12:00:00Z";
    }
}
