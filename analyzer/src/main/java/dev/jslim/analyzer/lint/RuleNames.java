package dev.jslim.analyzer.lint;

import dev.jslim.analyzer.EnumWord;
import dev.jslim.analyzer.build.ignore.PathPattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every name that a set of rules can be called by: slug, alias, {@code @category}, glob, {@code all}. Case does not matter. An id of
 * ShellCheck that no rule has is the name of a rule of its own, {@link ShellCheckRule}.
 */
public final class RuleNames {
    private final Collection<RuleInfo> rules;
    private final Map<String, List<RuleInfo>> byName = new HashMap<>();

    private RuleNames(Collection<RuleInfo> rules) {
        this.rules = rules;
        for (RuleInfo rule : rules) {
            put(rule.slug(), rule);
            for (Alias alias : rule.aliases()) {
                put(alias.id(), rule);
            }
        }
    }

    /** Returns the names of {@code rules}. */
    public static RuleNames of(Collection<RuleInfo> rules) {
        return new RuleNames(List.copyOf(rules));
    }

    /** Returns the rules that {@code name} means: several for an alias that covers more than one; empty if it is unknown. */
    public Set<RuleInfo> find(String name) {
        String key = name.strip().toLowerCase(Locale.ROOT);
        List<RuleInfo> exact = byName.get(key);
        if (exact != null) {
            return new LinkedHashSet<>(exact);
        }
        if (key.equals("all")) {
            return new LinkedHashSet<>(rules);
        }
        RuleInfo shellCheck = ShellCheckRule.named(key);
        if (shellCheck != null) {
            return Set.of(shellCheck);
        }
        Set<RuleInfo> found = new LinkedHashSet<>();
        boolean category = key.startsWith("@");
        PathPattern glob = key.indexOf('*') >= 0 || key.indexOf('?') >= 0 ? PathPattern.parse(key) : null;
        boolean ids = ShellCheckRule.isPattern(key);
        for (RuleInfo rule : rules) {
            boolean ofCategory = category && key.substring(1).equals(EnumWord.of(rule.category()));
            if (ofCategory || (glob != null && (glob.matches(rule.slug()) || (ids && hasAlias(rule, glob))))) {
                found.add(rule);
            }
        }
        return found;
    }

    /** Returns the known name nearest to {@code name}, or null if none is near. */
    public @Nullable String nearest(String name) {
        return Spelling.nearest(name, candidates(name.strip().startsWith("@")));
    }

    /** Returns whether this is an id of ShellCheck's, such as {@code SC2086}, or a pattern over them, known here or not. */
    public static boolean isOfShellCheck(String name) {
        return ShellCheckRule.named(name) != null || ShellCheckRule.pattern(name) != null;
    }

    private static boolean hasAlias(RuleInfo rule, PathPattern glob) {
        for (Alias alias : rule.aliases()) {
            if (glob.matches(alias.id().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private void put(String name, RuleInfo rule) {
        String key = name.toLowerCase(Locale.ROOT);
        List<RuleInfo> named = byName.get(key);
        if (named == null) {
            named = new ArrayList<>(1);
            byName.put(key, named);
        }
        if (named.isEmpty() || !named.getLast().slug().equals(rule.slug())) {
            named.add(rule);
        }
    }

    private List<String> candidates(boolean category) {
        List<String> names = new ArrayList<>();
        if (category) {
            for (RuleInfo.Category each : RuleInfo.Category.values()) {
                names.add("@" + EnumWord.of(each));
            }
            return names;
        }
        for (RuleInfo rule : rules) {
            names.add(rule.slug());
            for (Alias alias : rule.aliases()) {
                names.add(alias.id());
            }
        }
        return names;
    }
}
