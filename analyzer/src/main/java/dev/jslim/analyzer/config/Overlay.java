package dev.jslim.analyzer.config;

import dev.jslim.analyzer.config.keys.Key;
import dev.jslim.analyzer.config.keys.Keys;
import dev.jslim.analyzer.config.keys.Level;
import dev.jslim.analyzer.config.keys.Said;
import dev.jslim.analyzer.config.keys.Settings;
import dev.jslim.analyzer.lint.Adjustments;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.RuleNames;
import dev.jslim.analyzer.lint.RuleSelection;
import dev.jslim.analyzer.lint.RuleSettings;
import dev.jslim.analyzer.lint.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What several places say together, the most important one last: of most keys, what is said last; rules are switched on and off one after
 * the other, and the severity of each rule is what is said of it last.
 */
public final class Overlay {
    /** The rule that asks comments for their reason. */
    private static final String WITHOUT_REASON = "suppression-without-reason";

    private final RuleNames names;
    private final List<Settings> layers;

    /**
     * Returns what these say.
     *
     * @param names of the rules
     * @param layers the most important one last
     */
    public Overlay(RuleNames names, List<Settings> layers) {
        this.names = names;
        this.layers = List.copyOf(layers);
    }

    /** Returns all that is said of a key, the most important last. */
    <T> List<Said<T>> all(Key<T> key) {
        List<Said<T>> all = new ArrayList<>();
        for (Settings layer : layers) {
            Said<T> said = layer.said(key);
            if (said != null) {
                all.add(said);
            }
        }
        return all;
    }

    /** Returns what is said last of a key, or null if nothing is said. */
    public <T> @Nullable Said<T> said(Key<T> key) {
        for (Settings layer : layers.reversed()) {
            Said<T> said = layer.said(key);
            if (said != null) {
                return said;
            }
        }
        return null;
    }

    /** Returns what is said last of a key, or its default, which may be null. */
    public <T> @Nullable T get(Key<T> key) {
        Said<T> said = said(key);
        return said == null ? key.fallback() : said.value();
    }

    /** Returns the rules that are on. */
    public RuleSelection selection() {
        RuleSelection.Builder builder = new RuleSelection.Builder(names);
        for (Settings layer : layers) {
            Preset preset = layer.get(Keys.PRESET);
            Boolean preview = layer.get(Keys.PREVIEW);
            List<String> select = layer.get(Keys.SELECT);
            if (preset != null) {
                builder.preset(preset);
            }
            if (preview != null) {
                builder.preview(preview);
            }
            if (select != null && !select.isEmpty()) {
                builder.select(select);
            }
            builder.add(orEmpty(layer.get(Keys.EXTEND_SELECT)));
            if (Boolean.TRUE.equals(layer.get(Keys.REQUIRE_REASON))) {
                builder.add(List.of(WITHOUT_REASON));
            }
            builder.ignore(orEmpty(layer.get(Keys.IGNORE)));
            builder.ignore(off(layer));
        }
        return builder.build();
    }

    private static List<String> off(Settings layer) {
        List<String> off = new ArrayList<>();
        severities(layer).forEach((rule, level) -> {
            if (level == Level.OFF) {
                off.add(rule);
            }
        });
        return off;
    }

    /** Returns what is thought otherwise than the rules do. */
    public Adjustments adjustments() {
        Map<String, Severity> severities = new HashMap<>();
        for (Settings layer : layers) {
            severities(layer).forEach((rule, level) -> {
                Severity severity = level.severity();
                if (severity != null) {
                    slugs(List.of(rule)).forEach(slug -> severities.put(slug, severity));
                }
            });
        }
        Set<String> unfixable = slugs(required(Keys.FIX_UNFIXABLE));
        List<String> fixable = get(Keys.FIX_FIXABLE);
        if (fixable != null) {
            Set<String> others = slugs(List.of("all"));
            others.removeAll(slugs(fixable));
            unfixable.addAll(others);
        }
        Set<String> trusted = slugs(required(Keys.FIX_EXTEND_SAFE));
        Set<String> distrusted = slugs(required(Keys.FIX_EXTEND_UNSAFE));
        return new Adjustments(severities, unfixable, trusted, distrusted);
    }

    /** Returns what the project says of itself. */
    public RuleSettings settings() {
        return new RuleSettings(
                required(Keys.TRUSTED_REGISTRIES),
                required(Keys.BASE_IMAGES),
                required(Keys.LABELS),
                required(Keys.STRICT_LABELS),
                required(Keys.UNPINNED_PACKAGES),
                required(Keys.NOT_SECRETS),
                required(Keys.MAX_LAYERS),
                required(Keys.MAX_LINE_LENGTH),
                required(Keys.MAX_LINES));
    }

    /** Returns what is said of a key that has a default. */
    <T> T required(Key<T> key) {
        return Objects.requireNonNull(get(key), key.name());
    }

    private static Map<String, Level> severities(Settings layer) {
        Map<String, Level> said = layer.get(Keys.SEVERITY);
        return said == null ? Map.of() : said;
    }

    private static List<String> orEmpty(@Nullable List<String> said) {
        return said == null ? List.of() : said;
    }

    private Set<String> slugs(List<String> rules) {
        Set<String> slugs = new HashSet<>();
        for (String rule : rules) {
            for (RuleInfo info : names.find(rule)) {
                slugs.add(info.slug());
            }
        }
        return slugs;
    }
}
