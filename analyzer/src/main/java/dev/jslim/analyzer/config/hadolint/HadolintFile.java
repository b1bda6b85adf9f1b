package dev.jslim.analyzer.config.hadolint;

import dev.jslim.analyzer.config.keys.ConfigFile;
import dev.jslim.analyzer.config.keys.Keys;
import dev.jslim.analyzer.config.keys.Level;
import dev.jslim.analyzer.config.keys.Problems;
import dev.jslim.analyzer.config.yaml.Yaml;
import dev.jslim.analyzer.config.yaml.Yaml.Scalar;
import dev.jslim.analyzer.config.yaml.YamlFile;
import dev.jslim.analyzer.lint.FailureThreshold;
import dev.jslim.analyzer.lint.RuleSettings.LabelKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads {@code .hadolint.yaml}. */
public final class HadolintFile {
    private final Map<String, Yaml> values = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final Problems problems;

    private HadolintFile(Problems problems) {
        this.problems = problems;
    }

    /** Returns what a file means for jslim. */
    public static ConfigFile read(String source, YamlFile yaml, Problems problems) {
        HadolintConfig config = config(yaml, problems);
        return new ConfigFile(config.settings(source, problems.rules()), List.of(), problems.found());
    }

    /** Returns what a file says; keys that hadolint does not know mean nothing. */
    public static HadolintConfig config(YamlFile yaml, Problems problems) {
        HadolintFile file = new HadolintFile(problems);
        problems.addAll(yaml.problems());
        if (yaml.root() instanceof Yaml.Table table) {
            for (Yaml.Entry entry : table.entries()) {
                file.values.put(entry.key().text(), entry.value());
                file.lines.put(entry.key().text(), entry.key().place().line());
            }
        } else if (yaml.root() != null && !isNothing(yaml.root())) {
            problems.add(
                    yaml.root(),
                    "a configuration is a mapping of keys, not " + yaml.root().kind());
        }
        return file.config();
    }

    private HadolintConfig config() {
        return new HadolintConfig(
                flag("no-fail"),
                flag("no-color"),
                flag("verbose"),
                formats(),
                overrides(),
                texts(values.get("ignored")),
                texts(values.get("trustedRegistries")),
                labels(),
                flag("strict-labels"),
                flag("disable-ignore-pragma"),
                threshold(),
                lines);
    }

    private @Nullable Boolean flag(String key) {
        Yaml value = said(key);
        return value == null ? null : Keys.STRICT_LABELS.kind().read(value, problems);
    }

    private List<String> formats() {
        Yaml value = said("format");
        return value instanceof Scalar scalar ? List.of(scalar.text()) : List.of();
    }

    private Map<Level, List<String>> overrides() {
        Map<Level, List<String>> overrides = new EnumMap<>(Level.class);
        Yaml value = said("override");
        if (value instanceof Yaml.Table table) {
            for (Yaml.Entry entry : table.entries()) {
                for (Level level : Level.values()) {
                    if (level != Level.OFF
                            && level.name()
                                    .toLowerCase(Locale.ROOT)
                                    .equals(entry.key().text())) {
                        overrides.put(level, texts(entry.value()));
                    }
                }
            }
        } else if (value != null) {
            problems.wants(value, "a mapping of severities and rules");
        }
        return overrides;
    }

    private Map<String, LabelKind> labels() {
        Yaml value = said("label-schema");
        return value == null
                ? Map.of()
                : Objects.requireNonNullElse(Keys.LABELS.kind().read(value, problems), Map.of());
    }

    private @Nullable FailureThreshold threshold() {
        Yaml value = said("failure-threshold");
        if (value instanceof Scalar scalar && scalar.text().equals("ignore")) {
            return FailureThreshold.NONE;
        }
        return value == null ? null : Keys.FAILURE_THRESHOLD.kind().read(value, problems);
    }

    private List<String> texts(@Nullable Yaml value) {
        List<String> texts = new ArrayList<>();
        if (value instanceof Yaml.Items items) {
            for (Yaml each : items.values()) {
                if (each instanceof Scalar scalar) {
                    texts.add(scalar.text());
                } else {
                    problems.wants(each, "a word");
                }
            }
        } else if (value != null && !isNothing(value)) {
            problems.wants(value, "a list");
        }
        return texts;
    }

    private @Nullable Yaml said(String key) {
        Yaml value = values.get(key);
        return value == null || isNothing(value) ? null : value;
    }

    private static boolean isNothing(Yaml value) {
        return value instanceof Scalar scalar && scalar.type() == Yaml.ScalarType.NOTHING;
    }
}
