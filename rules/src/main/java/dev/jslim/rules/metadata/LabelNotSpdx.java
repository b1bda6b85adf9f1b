package dev.jslim.rules.metadata;

import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.RuleSettings.LabelKind;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.syntax.KeyValue;
import java.util.List;

/** A label that the schema declares as licence is no SPDX expression. */
public final class LabelNotSpdx extends SchemaRule {
    public LabelNotSpdx() {
        super(
                LabelKind.SPDX,
                RuleInfo.of(
                                "label-not-spdx",
                                "A label that shall be a licence is no SPDX expression",
                                RuleInfo.Category.METADATA,
                                Severity.WARNING)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .same("DL3054")
                        .needs(RuleInfo.Need.SETTINGS));
    }

    @Override
    boolean isValid(String value) {
        return SpdxExpression.isValid(value);
    }

    @Override
    String message(String name, String value) {
        return "the label " + name
                + " shall say the licence so that scanners understand it, and this is no SPDX expression;"
                + " write an identifier of the SPDX list, several joined by AND or OR";
    }

    @Override
    List<Fix> fixes(KeyValue pair, String value) {
        String meant = SpdxIds.meant(value);
        return meant == null || pair.value().literal() == null
                ? List.of()
                : List.of(Fix.of(
                        "write " + meant,
                        Applicability.UNSAFE,
                        TextEdit.replace(pair.value().span(), "\"" + meant + "\"")));
    }
}
