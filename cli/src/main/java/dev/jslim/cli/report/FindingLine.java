package dev.jslim.cli.report;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.source.Position;
import dev.jslim.grammar.source.SourceText;
import java.util.Locale;

/** A finding as one line for people. */
final class FindingLine {
    private FindingLine() {}

    /** Returns {@code path:line:column: severity rule (ALIAS): message}. */
    static String of(SourceText source, Finding finding, Position start, Style style) {
        String place = Printable.of(source.name()) + ":" + start.line() + ":" + start.column() + ":";
        return style.place(place) + " " + style.severity(finding.severity(), name(finding.severity())) + " "
                + style.bold(finding.rule().slug()) + alias(finding.rule()) + ": "
                + Printable.of(finding.message());
    }

    /** Returns the best known id of another tool in parentheses, after a blank, or nothing. */
    static String alias(RuleInfo rule) {
        return rule.aliases().isEmpty() ? "" : " (" + rule.aliases().getFirst().id() + ")";
    }

    /** Returns a severity as users write it. */
    static String name(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
