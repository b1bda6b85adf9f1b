package dev.jslim.rules;

import dev.jslim.analyzer.EnumWord;
import dev.jslim.analyzer.lint.Alias;
import dev.jslim.analyzer.lint.RuleInfo;
import java.util.List;

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
            text.append(" | ").append(EnumWord.of(rule.category()));
            text.append(" | ").append(EnumWord.of(rule.severity()));
            text.append(" | ").append(EnumWord.of(rule.preset()));
            text.append(" | ")
                    .append(rule.fixability() == RuleInfo.Fixability.NONE ? "–" : EnumWord.of(rule.fixability()));
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
}
