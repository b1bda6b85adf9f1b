package dev.jslim.rules;

import dev.jslim.analyzer.lint.Alias;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.RuleNames;
import java.util.List;
import java.util.Locale;

/** Writes the index of all rules, {@code docs/rules/README.md}. */
public final class RuleIndex {
    private RuleIndex() {}

    /** Returns the index as Markdown; the same rules give the same text. */
    public static String markdown(List<RuleInfo> rules) {
        StringBuilder text =
                new StringBuilder("# Rules\n\nGenerated from the rules themselves; a test fails when it is stale."
                        + "\n`≈` before an alias: the other tool's rule finds more or less than ours.\n\n"
                        + "| rule | what it finds | category | severity | preset | fix | also known as |\n"
                        + "|---|---|---|---|---|---|---|\n");
        for (RuleInfo rule : rules) {
            text.append("| [")
                    .append(rule.slug())
                    .append("](")
                    .append(rule.slug())
                    .append(".md) | ");
            text.append(rule.title()).append(rule.status() == RuleInfo.Status.PREVIEW ? " (preview)" : "");
            text.append(" | ").append(RuleNames.categoryName(rule.category()));
            text.append(" | ").append(lower(rule.severity()));
            text.append(" | ").append(lower(rule.preset()));
            text.append(" | ").append(rule.fixability() == RuleInfo.Fixability.NONE ? "–" : lower(rule.fixability()));
            text.append(" | ");
            for (Alias alias : rule.aliases()) {
                text.append(alias.match() == Alias.Match.SAME ? "" : "≈")
                        .append(alias.id())
                        .append(' ');
            }
            text.append("|\n");
        }
        return text.toString();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
