package dev.jslim.analyzer.lint;

import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a user thinks otherwise than the rules do: how bad findings are, and how far repairs are trusted. Rules are named by their slugs.
 *
 * @param severities of all findings of a rule
 * @param unfixable rules whose repairs are shown and not applied
 * @param trusted rules whose unsafe repairs are as good as safe ones; what is only displayed stays so
 * @param distrusted rules whose safe repairs are applied only with the unsafe ones
 */
public record Adjustments(
        Map<String, Severity> severities, Set<String> unfixable, Set<String> trusted, Set<String> distrusted) {
    private static final Adjustments NONE = new Adjustments(Map.of(), Set.of(), Set.of(), Set.of());

    public Adjustments {
        severities = Map.copyOf(severities);
        unfixable = Set.copyOf(unfixable);
        trusted = Set.copyOf(trusted);
        distrusted = Set.copyOf(distrusted);
    }

    /** Returns those of a user who agrees with the rules. */
    public static Adjustments none() {
        return NONE;
    }

    /** Returns whether the user agrees with the rules. */
    public boolean isEmpty() {
        return severities.isEmpty() && unfixable.isEmpty() && trusted.isEmpty() && distrusted.isEmpty();
    }

    /** Returns what a finding is for this user. */
    Finding adjust(Finding finding) {
        String slug = finding.rule().slug();
        Severity severity = severities.getOrDefault(slug, finding.severity());
        boolean repairs = unfixable.contains(slug) || trusted.contains(slug) || distrusted.contains(slug);
        if (severity == finding.severity() && (finding.fixes().isEmpty() || !repairs)) {
            return finding;
        }
        List<Fix> fixes = new ArrayList<>(finding.fixes().size());
        for (Fix fix : finding.fixes()) {
            fixes.add(new Fix(fix.title(), applicability(slug, fix.applicability()), fix.edits(), fix.isolation()));
        }
        return new Finding(finding.rule(), severity, finding.span(), finding.message(), fixes);
    }

    private Applicability applicability(String slug, Applicability own) {
        if (unfixable.contains(slug)) {
            return Applicability.DISPLAY_ONLY;
        }
        if (own == Applicability.UNSAFE && trusted.contains(slug)) {
            return Applicability.SAFE;
        }
        return own == Applicability.SAFE && distrusted.contains(slug) ? Applicability.UNSAFE : own;
    }
}
