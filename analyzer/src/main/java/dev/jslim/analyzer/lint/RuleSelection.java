package dev.jslim.analyzer.lint;

import dev.jslim.analyzer.JslimException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which rules are on. */
public final class RuleSelection {
    private static final RuleSelection DEFAULTS = new RuleSelection(Preset.RECOMMENDED, false, null, Set.of());

    private final Preset preset;
    private final boolean preview;
    private final @Nullable Set<String> selected;
    private final Set<String> ignored;

    private RuleSelection(Preset preset, boolean preview, @Nullable Set<String> selected, Set<String> ignored) {
        this.preset = preset;
        this.preview = preview;
        this.selected = selected;
        this.ignored = ignored;
    }

    /** Returns the selection of all stable rules that are recommended. */
    public static RuleSelection defaults() {
        return DEFAULTS;
    }

    /** Returns the selection that a user asked for, from the recommended rules. */
    public static RuleSelection of(List<String> select, List<String> ignore, Collection<RuleInfo> known) {
        return of(Preset.RECOMMENDED, false, select, ignore, known);
    }

    /**
     * Returns the selection that a user asked for. Each name is a slug, an alias, {@code @category}, a glob over slugs, or
     * {@code all}; a rule that is both selected and ignored is off.
     *
     * @param preview whether rules of the preset count that are still tried out
     * @param select empty for the rules of the preset; what is named is on, whatever preset has it
     * @param known the rules that exist
     * @throws JslimException.InputInvalid naming every unknown name, with the nearest known one as hint
     */
    public static RuleSelection of(
            Preset preset, boolean preview, List<String> select, List<String> ignore, Collection<RuleInfo> known) {
        if (select.isEmpty() && ignore.isEmpty()) {
            return preset == Preset.RECOMMENDED && !preview
                    ? DEFAULTS
                    : new RuleSelection(preset, preview, null, Set.of());
        }
        List<RuleInfo> all = new ArrayList<>(known);
        for (RuleInfo syntax : SyntaxRule.all()) {
            if (!all.contains(syntax)) {
                all.add(syntax);
            }
        }
        RuleNames names = RuleNames.of(all);
        List<String> unknown = new ArrayList<>();
        Set<String> selected = slugs(select, names, unknown);
        Set<String> ignored = slugs(ignore, names, unknown);
        if (!unknown.isEmpty()) {
            throw unknown(unknown, names);
        }
        return new RuleSelection(preset, preview, select.isEmpty() ? null : selected, ignored);
    }

    /** Returns whether a rule is on. What the builder would refuse is reported unless it is ignored by name. */
    public boolean enabled(RuleInfo rule) {
        if (ignored.contains(rule.slug())) {
            return false;
        }
        if (rule.slug().equals(SyntaxRule.INFO.slug())) {
            return true;
        }
        if (selected != null) {
            return selected.contains(rule.slug());
        }
        boolean mature = preview || rule.status() == RuleInfo.Status.STABLE;
        return mature && rule.preset().compareTo(preset) <= 0;
    }

    private static Set<String> slugs(List<String> wanted, RuleNames names, List<String> unknown) {
        Set<String> slugs = new HashSet<>();
        for (String name : wanted) {
            Set<RuleInfo> found = names.find(name);
            if (found.isEmpty()) {
                unknown.add(name);
            }
            for (RuleInfo rule : found) {
                slugs.add(rule.slug());
            }
        }
        return slugs;
    }

    private static JslimException.InputInvalid unknown(List<String> unknown, RuleNames names) {
        List<String> near = new ArrayList<>();
        for (String name : unknown) {
            String nearest = names.nearest(name);
            if (nearest != null) {
                near.add(nearest);
            }
        }
        String message = (unknown.size() == 1 ? "no such rule: " : "no such rules: ") + String.join(", ", unknown);
        String hint = near.isEmpty()
                ? "name a rule by its slug, an alias such as DL3009, @category or a pattern such as apt-*"
                : "did you mean " + String.join(", ", near) + "?";
        return new JslimException.InputInvalid(message, hint);
    }
}
