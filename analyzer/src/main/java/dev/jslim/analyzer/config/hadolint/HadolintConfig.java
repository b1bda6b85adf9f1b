package dev.jslim.analyzer.config.hadolint;

import dev.jslim.analyzer.config.keys.Keys;
import dev.jslim.analyzer.config.keys.Level;
import dev.jslim.analyzer.config.keys.Origin;
import dev.jslim.analyzer.config.keys.Settings;
import dev.jslim.analyzer.lint.FailureThreshold;
import dev.jslim.analyzer.lint.RuleNames;
import dev.jslim.analyzer.lint.RuleSettings.LabelKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said to hadolint, under hadolint's names; null is what is not said. It forgives what it does not know, and so do we.
 *
 * @param overrides the rules by the severity that they are given, from error to style
 * @param lines where each key stands in the file, empty for variables
 * @see <a href="https://github.com/hadolint/hadolint#configure">hadolint, Configure</a>
 */
public record HadolintConfig(
        @Nullable Boolean noFail,
        @Nullable Boolean noColor,
        @Nullable Boolean verbose,
        List<String> formats,
        Map<Level, List<String>> overrides,
        List<String> ignored,
        List<String> trustedRegistries,
        Map<String, LabelKind> labelSchema,
        @Nullable Boolean strictLabels,
        @Nullable Boolean disableIgnorePragma,
        @Nullable FailureThreshold failureThreshold,
        Map<String, Integer> lines) {

    /**
     * Returns what this means for jslim. Rules that are not known here, such as retired ones, are passed over. A rule whose severity is
     * given is on, for that is how it was with hadolint, where every rule is; ignoring it wins.
     *
     * @param source the file or the variables, as shown to users
     */
    public Settings settings(String source, RuleNames names) {
        Settings settings = new Settings();
        if (!ignored.isEmpty()) {
            settings.put(Keys.IGNORE, known(ignored, names), origin(source, "ignored"));
        }
        Map<String, Level> severities = new LinkedHashMap<>();
        overrides.forEach((level, rules) -> known(rules, names).forEach(rule -> severities.put(rule, level)));
        if (!severities.isEmpty()) {
            settings.put(Keys.SEVERITY, severities, origin(source, "override"));
            settings.put(Keys.EXTEND_SELECT, List.copyOf(severities.keySet()), origin(source, "override"));
        }
        if (!trustedRegistries.isEmpty()) {
            settings.put(Keys.TRUSTED_REGISTRIES, trustedRegistries, origin(source, "trustedRegistries"));
        }
        if (!labelSchema.isEmpty()) {
            settings.put(Keys.LABELS, labelSchema, origin(source, "label-schema"));
        }
        if (strictLabels != null) {
            settings.put(Keys.STRICT_LABELS, strictLabels, origin(source, "strict-labels"));
        }
        if (disableIgnorePragma != null) {
            settings.put(Keys.SUPPRESSIONS, !disableIgnorePragma, origin(source, "disable-ignore-pragma"));
        }
        if (failureThreshold != null) {
            settings.put(Keys.FAILURE_THRESHOLD, failureThreshold, origin(source, "failure-threshold"));
        }
        if (Boolean.TRUE.equals(noFail)) {
            settings.put(Keys.FAILURE_THRESHOLD, FailureThreshold.NONE, origin(source, "no-fail"));
        }
        return settings;
    }

    private static List<String> known(List<String> rules, RuleNames names) {
        List<String> known = new ArrayList<>();
        for (String rule : rules) {
            if (!names.find(rule).isEmpty() || RuleNames.isOfShellCheck(rule)) {
                known.add(rule);
            }
        }
        return known;
    }

    private Origin origin(String source, String key) {
        return new Origin(source, lines.getOrDefault(key, 0));
    }
}
