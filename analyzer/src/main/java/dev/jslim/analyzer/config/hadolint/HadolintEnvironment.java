package dev.jslim.analyzer.config.hadolint;

import dev.jslim.analyzer.config.keys.Level;
import dev.jslim.analyzer.config.keys.Settings;
import dev.jslim.analyzer.lint.FailureThreshold;
import dev.jslim.analyzer.lint.RuleNames;
import dev.jslim.analyzer.lint.RuleSettings.LabelKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said to hadolint by variables; a value that it would not understand is passed over. */
public final class HadolintEnvironment {
    private static final List<String> FORMATS = List.of(
            "tty", "json", "checkstyle", "codeclimate", "gitlab_codeclimate", "gnu", "codacy", "sonarqube", "sarif");

    private HadolintEnvironment() {}

    /** Returns what the variables mean for jslim. */
    public static Settings settings(Map<String, String> environment, RuleNames names) {
        return config(environment).settings("HADOLINT_*", names);
    }

    /** Returns what the variables say. */
    public static HadolintConfig config(Map<String, String> environment) {
        Map<Level, List<String>> overrides = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            List<String> rules = words(environment, "HADOLINT_OVERRIDE_" + level.name());
            if (level != Level.OFF && !rules.isEmpty()) {
                overrides.put(level, rules);
            }
        }
        List<String> formats = new ArrayList<>(words(environment, "HADOLINT_FORMAT"));
        formats.retainAll(FORMATS);
        return new HadolintConfig(
                truth(environment, "HADOLINT_NOFAIL"),
                environment.containsKey("NO_COLOR") ? Boolean.TRUE : null,
                truth(environment, "HADOLINT_VERBOSE"),
                formats,
                overrides,
                words(environment, "HADOLINT_IGNORE"),
                words(environment, "HADOLINT_TRUSTED_REGISTRIES"),
                labels(environment),
                truth(environment, "HADOLINT_STRICT_LABELS"),
                truth(environment, "HADOLINT_DISABLE_IGNORE_PRAGMA"),
                threshold(environment),
                Map.of());
    }

    private static @Nullable Boolean truth(Map<String, String> environment, String name) {
        return switch (environment.getOrDefault(name, "").toLowerCase(Locale.ROOT)) {
            case "1", "y", "yes", "on", "true" -> true;
            case "0", "n", "no", "off", "false" -> false;
            default -> null;
        };
    }

    private static List<String> words(Map<String, String> environment, String name) {
        List<String> words = new ArrayList<>();
        for (String word : environment.getOrDefault(name, "").split(",", -1)) {
            if (!word.isBlank()) {
                words.add(word.strip());
            }
        }
        return words;
    }

    private static Map<String, LabelKind> labels(Map<String, String> environment) {
        Map<String, LabelKind> labels = new LinkedHashMap<>();
        for (String pair : words(environment, "HADOLINT_REQUIRE_LABELS")) {
            int colon = pair.lastIndexOf(':');
            for (LabelKind kind : LabelKind.values()) {
                if (colon > 0
                        && kind.name()
                                .equalsIgnoreCase(pair.substring(colon + 1).strip())) {
                    labels.put(pair.substring(0, colon).strip(), kind);
                }
            }
        }
        return labels;
    }

    private static @Nullable FailureThreshold threshold(Map<String, String> environment) {
        String said = environment.getOrDefault("HADOLINT_FAILURE_THRESHOLD", "");
        for (FailureThreshold threshold : FailureThreshold.values()) {
            if (threshold.name().equalsIgnoreCase(said)) {
                return threshold;
            }
        }
        return said.equals("ignore") ? FailureThreshold.NONE : null;
    }
}
