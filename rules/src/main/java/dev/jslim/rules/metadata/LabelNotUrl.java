package dev.jslim.rules.metadata;

import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.RuleSettings.LabelKind;
import dev.jslim.analyzer.lint.Severity;

/** A label that the schema declares as URL has another value. */
public final class LabelNotUrl extends SchemaRule {
    public LabelNotUrl() {
        super(
                LabelKind.URL,
                RuleInfo.of(
                                "label-not-url",
                                "A label that shall be a URL is none",
                                RuleInfo.Category.METADATA,
                                Severity.WARNING)
                        .same("DL3052")
                        .needs(RuleInfo.Need.SETTINGS));
    }

    @Override
    boolean isValid(String value) {
        return LabelValues.isUrl(value);
    }

    @Override
    String message(String name, String value) {
        return "the label " + name
                + " shall be a URL that tools can open, and this is none; write the whole address, scheme included";
    }
}
