package dev.jslim.analyzer.lint;

import java.util.List;
import java.util.Map;

/**
 * What a project says of itself for the rules that ask. Patterns are globs.
 *
 * @param trustedRegistries registries and namespaces that images may come from; empty if any may
 * @param baseImages images that a build may begin with; empty if any may
 * @param labels the labels that the final image shall have, and what their values are
 * @param strictLabels whether no other labels are wanted
 * @param unpinnedPackages packages that need no version
 * @param notSecrets names of variables that hold no secret though they look like it
 * @param maxLayers the layers that a stage may add
 * @param maxLineLength in characters
 * @param maxLines of a file
 */
public record RuleSettings(
        List<String> trustedRegistries,
        List<String> baseImages,
        Map<String, LabelKind> labels,
        boolean strictLabels,
        List<String> unpinnedPackages,
        List<String> notSecrets,
        int maxLayers,
        int maxLineLength,
        int maxLines) {
    private static final RuleSettings DEFAULTS =
            new RuleSettings(List.of(), List.of(), Map.of(), false, List.of(), List.of(), 30, 200, 500);

    public RuleSettings {
        trustedRegistries = List.copyOf(trustedRegistries);
        baseImages = List.copyOf(baseImages);
        labels = Map.copyOf(labels);
        unpinnedPackages = List.copyOf(unpinnedPackages);
        notSecrets = List.copyOf(notSecrets);
    }

    /** Returns what holds for a project that says nothing. */
    public static RuleSettings defaults() {
        return DEFAULTS;
    }

    /** What the value of a label is; the names are those of hadolint's label schema. */
    public enum LabelKind {
        TEXT,
        URL,
        EMAIL,
        HASH,
        RFC3339,
        SEMVER,
        SPDX
    }
}
