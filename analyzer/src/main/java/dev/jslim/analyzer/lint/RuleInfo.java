package dev.jslim.analyzer.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is known of a rule without running it.
 *
 * @param slug the id, such as {@code apt-lists-left}
 * @param title one line, without a full stop
 * @param since the version that brought it
 * @param preset the smallest preset that has it
 * @param aliases ids of other tools, the best known first
 * @param needs what it uses beyond the text; it is skipped where that is missing
 */
public record RuleInfo(
        String slug,
        String title,
        Category category,
        Severity severity,
        Status status,
        Preset preset,
        String since,
        Fixability fixability,
        List<Alias> aliases,
        Set<Need> needs) {
    public RuleInfo {
        aliases = List.copyOf(aliases);
        needs = Set.copyOf(needs);
    }

    /** Returns a stable, recommended rule of version 0.1.0 without aliases, fix or needs. */
    public static RuleInfo of(String slug, String title, Category category, Severity severity) {
        return new RuleInfo(
                slug,
                title,
                category,
                severity,
                Status.STABLE,
                Preset.RECOMMENDED,
                "0.1.0",
                Fixability.NONE,
                List.of(),
                Set.of());
    }

    /** Returns this with the best fix that the rule offers. */
    public RuleInfo fixes(Fixability best) {
        return new RuleInfo(slug, title, category, severity, status, preset, since, best, aliases, needs);
    }

    /** Returns this with ids of other tools that mean the same. */
    public RuleInfo same(String... ids) {
        return with(Alias.Match.SAME, ids);
    }

    /** Returns this with ids of other tools that find less. */
    public RuleInfo narrower(String... ids) {
        return with(Alias.Match.NARROWER, ids);
    }

    /** Returns this with ids of other tools that find more. */
    public RuleInfo broader(String... ids) {
        return with(Alias.Match.BROADER, ids);
    }

    /** Returns this with what the rule uses beyond the text. */
    public RuleInfo needs(Need... needed) {
        return new RuleInfo(
                slug, title, category, severity, status, preset, since, fixability, aliases, Set.of(needed));
    }

    /** Returns this as a rule that is off unless it is selected. */
    public RuleInfo preview() {
        return new RuleInfo(slug, title, category, severity, Status.PREVIEW, preset, since, fixability, aliases, needs);
    }

    /** Returns this as a rule of another preset. */
    public RuleInfo in(Preset smallest) {
        return new RuleInfo(slug, title, category, severity, status, smallest, since, fixability, aliases, needs);
    }

    private RuleInfo with(Alias.Match match, String... ids) {
        List<Alias> all = new ArrayList<>(aliases);
        for (String id : ids) {
            all.add(new Alias(id, match));
        }
        return new RuleInfo(slug, title, category, severity, status, preset, since, fixability, all, needs);
    }

    /** Returns the page that explains the rule. */
    public String url() {
        return ShellCheckRule.isId(slug) ? ShellCheckRule.url(slug) : "https://jslim.dev/rules/" + slug;
    }

    /** What a rule is about; the names are those of the catalogue. */
    public enum Category {
        BASE_IMAGE,
        BUILD_CONTEXT,
        CACHE_ORDER,
        CORRECTNESS,
        ECOSYSTEM,
        EVIDENCE,
        HEALTHCHECK,
        LAYERS_AND_SIZE,
        METADATA,
        PACKAGE_MANAGER,
        SECRETS,
        SECURITY,
        SHELL,
        STYLE
    }

    /** Where a rule stands in its life. */
    public enum Status {
        PREVIEW,
        STABLE,
        DEPRECATED
    }

    /** Whether the rule repairs, and how far its repair may be trusted at best. */
    public enum Fixability {
        NONE,
        DISPLAY_ONLY,
        UNSAFE,
        SAFE
    }

    /** What a rule may use beyond the text. */
    public enum Need {
        BUILD_CONTEXT,
        BASE_IMAGES,
        /** What a project says of itself in its configuration; without it the rule finds nothing. */
        SETTINGS,
        BUILT_IMAGE,
        EVIDENCE
    }
}
