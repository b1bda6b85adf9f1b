package dev.jslim.rules;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The facts in the wording of a warning of BuildKit: what it has in quotes, the instruction it speaks of, the name it suggests. Ours need
 * not be worded alike, but each fact has to be in the message, in the text that the finding points at, or be the keyword of its instruction.
 */
final class BuildKitDetail {
    private static final Pattern QUOTED = Pattern.compile("'([^']+)'|\"([^\"]+)\"");
    private static final Pattern SUGGESTED = Pattern.compile("did you mean (\\S+)\\?");
    private static final Pattern UPPER = Pattern.compile("\\b(ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|HEALTHCHECK|LABEL)\\b");
    private static final Pattern TRANSFER = Pattern.compile("Attempting to (Copy|Add) ");
    private static final Pattern DEFAULT = Pattern.compile("Default value for ARG (.+) results in");
    private static final Pattern TARGET = Pattern.compile("predefined (\\S+) in FROM");

    private BuildKitDetail() {}

    /** Returns the facts in a warning of a rule. */
    static List<String> facts(String rule, String detail) {
        List<String> facts = new ArrayList<>();
        if (rule.equals("InvalidDefaultArgInFrom")) {
            add(DEFAULT, detail, facts);
            return facts;
        }
        add(SUGGESTED, detail, facts);
        // That one names both instructions before it says which it means.
        add(UPPER, rule.equals("SecretsUsedInArgOrEnv") ? detail.substring(detail.indexOf('(')) : detail, facts);
        add(TARGET, detail, facts);
        Matcher transfer = TRANSFER.matcher(detail);
        if (transfer.find()) {
            facts.add(transfer.group(1).toUpperCase(Locale.ROOT));
        }
        // Its quotes hold the form in which it wants to have it, with words of its own.
        if (!rule.equals("LegacyKeyValueFormat")) {
            add(QUOTED, detail, facts);
        }
        if (rule.equals("ConsistentInstructionCasing")) {
            String keyword = facts.getLast();
            boolean lower = detail.endsWith("(lowercase)");
            facts.add("write " + (lower ? keyword.toLowerCase(Locale.ROOT) : keyword.toUpperCase(Locale.ROOT)));
        }
        return facts;
    }

    /** Returns whether a finding, which stands in an instruction, says all of the facts. */
    static boolean says(Finding finding, List<String> facts, SourceText source, @Nullable Instruction instruction) {
        String pointed = source.slice(finding.span());
        String keyword = instruction == null ? "" : instruction.keyword().text();
        return facts.stream()
                .allMatch(fact -> finding.message().contains(fact)
                        || pointed.contains(fact)
                        || (keyword.equalsIgnoreCase(fact) && fact.equals(fact.toUpperCase(Locale.ROOT))));
    }

    private static void add(Pattern pattern, String detail, List<String> facts) {
        Matcher matcher = pattern.matcher(detail);
        while (matcher.find()) {
            facts.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        }
    }
}
