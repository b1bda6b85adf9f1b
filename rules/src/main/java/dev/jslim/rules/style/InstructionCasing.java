package dev.jslim.rules.style;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.syntax.Dockerfile;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Keyword;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Keywords that are not written like most others of the file. */
public final class InstructionCasing extends NodeRule<Dockerfile> {
    public InstructionCasing() {
        super(
                Dockerfile.class,
                RuleInfo.of(
                                "instruction-casing",
                                "Keywords are written in different letter case",
                                RuleInfo.Category.STYLE,
                                Severity.STYLE)
                        .in(Preset.STRICT)
                        .fixes(RuleInfo.Fixability.SAFE)
                        .same("ConsistentInstructionCasing")
                        .narrower("S6476"));
    }

    @Override
    public List<Finding> check(Dockerfile file, RuleContext context) {
        int upper = 0;
        int lower = 0;
        for (Instruction instruction : file.instructions()) {
            String keyword = instruction.keyword().text();
            upper += keyword.equals(keyword.toUpperCase(Locale.ROOT)) ? 1 : 0;
            lower += keyword.equals(keyword.toLowerCase(Locale.ROOT)) ? 1 : 0;
        }
        boolean mostlyLower = lower > upper;
        List<Finding> findings = new ArrayList<>();
        for (Instruction instruction : file.instructions()) {
            Keyword keyword = instruction.keyword();
            String wanted = mostlyLower
                    ? keyword.text().toLowerCase(Locale.ROOT)
                    : keyword.text().toUpperCase(Locale.ROOT);
            if (!keyword.text().equals(wanted) && !(instruction instanceof Instruction.Unknown)) {
                findings.add(finding(
                        keyword.span(),
                        keyword.text()
                                + " is written unlike most keywords of this file, which makes it hard to see; write "
                                + wanted,
                        Fix.of("write " + wanted, Applicability.SAFE, TextEdit.replace(keyword.span(), wanted))));
            }
        }
        return findings;
    }
}
