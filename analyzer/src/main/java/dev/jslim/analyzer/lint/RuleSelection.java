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
    private static final RuleSelection DEFAULTS =
            new RuleSelection(Preset.RECOMMENDED, false, null, Set.of(), Set.of());

    private final Preset preset;
    private final boolean preview;
    private final @Nullable Set<String> selected;
    private final Set<String> added;
    private final Set<String> ignored;

    private RuleSelection(
            Preset preset, boolean preview, @Nullable Set<String> selected, Set<String> added, Set<String> ignored) {
        this.preset = preset;
        this.preview = preview;
        this.selected = selected;
        this.added = added;
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
                    : new RuleSelection(preset, preview, null, Set.of(), Set.of());
        }
        Builder builder = new Builder(names(known)).preset(preset).preview(preview);
        return (select.isEmpty() ? builder : builder.select(select))
                .ignore(ignore)
                .build();
    }

    /** Returns the names of {@code known} rules and of those that the parser finds. */
    public static RuleNames names(Collection<RuleInfo> known) {
        List<RuleInfo> all = new ArrayList<>(known);
        for (RuleInfo syntax : SyntaxRule.all()) {
            if (!all.contains(syntax)) {
                all.add(syntax);
            }
        }
        return RuleNames.of(all);
    }

    /** Returns whether a rule is on. What the builder would refuse is reported unless it is ignored by name. */
    public boolean enabled(RuleInfo rule) {
        String slug = rule.slug();
        if (names(ignored, slug)) {
            return false;
        }
        if (slug.equals(SyntaxRule.INFO.slug()) || names(added, slug)) {
            return true;
        }
        if (selected != null) {
            return names(selected, slug);
        }
        boolean mature = preview || rule.status() == RuleInfo.Status.STABLE;
        return mature && rule.preset().compareTo(preset) <= 0;
    }

    /** Returns whether slugs, and patterns over the ids of ShellCheck, name a rule. */
    private static boolean names(Set<String> slugs, String slug) {
        return slugs.contains(slug) || (ShellCheckRule.isId(slug) && ShellCheckRule.matchesAny(slugs, slug));
    }

    /** Joins what is said in several places, the most important one last: what a later call says of a rule holds. */
    public static final class Builder {
        private final RuleNames names;
        private final Set<String> added = new HashSet<>();
        private final Set<String> ignored = new HashSet<>();
        private final List<String> unknown = new ArrayList<>();
        private Preset preset = Preset.RECOMMENDED;
        private boolean preview;
        private @Nullable Set<String> selected;

        /** Returns a builder of {@link RuleSelection#defaults()}. */
        public Builder(RuleNames names) {
            this.names = names;
        }

        /** Begins with the rules of a preset instead of those selected until now; what is added and ignored stays so. */
        public Builder preset(Preset wanted) {
            preset = wanted;
            selected = null;
            return this;
        }

        /** Takes rules of the preset that are still tried out, or not. */
        public Builder preview(boolean wanted) {
            preview = wanted;
            return this;
        }

        /** Takes these rules and no others. */
        public Builder select(List<String> wanted) {
            selected = slugs(wanted);
            added.clear();
            ignored.clear();
            return this;
        }

        /** Takes these rules too. */
        public Builder add(List<String> wanted) {
            Set<String> slugs = slugs(wanted);
            added.addAll(slugs);
            ignored.removeAll(slugs);
            return this;
        }

        /** Leaves these rules out. */
        public Builder ignore(List<String> unwanted) {
            Set<String> slugs = slugs(unwanted);
            ignored.addAll(slugs);
            added.removeAll(slugs);
            return this;
        }

        /**
         * Returns the selection.
         *
         * @throws JslimException.InputInvalid naming every unknown name, with the nearest known one as hint
         */
        public RuleSelection build() {
            if (!unknown.isEmpty()) {
                throw unknown(unknown, names);
            }
            return new RuleSelection(preset, preview, selected, added, ignored);
        }

        private Set<String> slugs(List<String> wanted) {
            Set<String> slugs = new HashSet<>();
            for (String name : wanted) {
                Set<RuleInfo> found = names.find(name);
                String pattern = ShellCheckRule.pattern(name);
                if (pattern != null) {
                    slugs.add(pattern);
                } else if (found.isEmpty()) {
                    unknown.add(name);
                }
                for (RuleInfo rule : found) {
                    slugs.add(rule.slug());
                }
            }
            return slugs;
        }
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
