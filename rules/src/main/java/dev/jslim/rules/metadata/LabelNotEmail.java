package dev.jslim.rules.metadata;

import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.RuleSettings.LabelKind;
import dev.jslim.analyzer.lint.Severity;

/** A label that the schema declares as e-mail address has another value. */
public final class LabelNotEmail extends SchemaRule {
    public LabelNotEmail() {
        super(
                LabelKind.EMAIL,
                RuleInfo.of(
                                "label-not-email",
                                "A label that shall be an e-mail address is none",
                                RuleInfo.Category.METADATA,
                                Severity.WARNING)
                        .same("DL3058")
                        .needs(RuleInfo.Need.SETTINGS));
    }

    @Override
    boolean isValid(String value) {
        return LabelValues.isEmail(value);
    }

    @Override
    String message(String name, String value) {
        return "the label " + name
                + " shall be an e-mail address that people can write to, and this is none; write it as name@example.com";
    }
}
