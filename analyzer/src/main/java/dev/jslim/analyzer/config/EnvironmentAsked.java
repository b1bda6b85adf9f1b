package dev.jslim.analyzer.config;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.lint.FailureThreshold;
import dev.jslim.analyzer.lint.Preset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is asked for by {@code JSLIM_…} variables; one that is empty is as one that is not set. */
public final class EnvironmentAsked {
    private EnvironmentAsked() {}

    /**
     * Returns what is asked for.
     *
     * @throws InputInvalid if there is no such preset or threshold
     */
    static Asked of(Map<String, String> environment) {
        String preset = environment.getOrDefault("JSLIM_PRESET", "");
        String preview = environment.getOrDefault("JSLIM_PREVIEW", "");
        String ignore = environment.getOrDefault("JSLIM_IGNORE", "");
        String threshold = environment.getOrDefault("JSLIM_FAILURE_THRESHOLD", "");
        if (preset.isEmpty() && preview.isEmpty() && ignore.isEmpty() && threshold.isEmpty()) {
            return Asked.NOTHING;
        }
        return new Asked(
                preset.isEmpty() ? null : preset("JSLIM_PRESET", preset),
                preview.isEmpty() ? null : truth("JSLIM_PREVIEW", preview),
                List.of(),
                words(ignore),
                threshold.isEmpty() ? null : threshold("JSLIM_FAILURE_THRESHOLD", threshold),
                null);
    }

    /**
     * Returns the preset of that name.
     *
     * @param source what to name if there is none
     */
    public static Preset preset(String source, String name) {
        for (Preset each : Preset.values()) {
            if (isNamed(each, name)) {
                return each;
            }
        }
        throw new InputInvalid(source + " cannot be '" + name + "'", "the presets are recommended, strict and all");
    }

    /**
     * Returns the threshold of that name.
     *
     * @param source what to name if there is none
     */
    public static FailureThreshold threshold(String source, String name) {
        for (FailureThreshold each : FailureThreshold.values()) {
            if (isNamed(each, name)) {
                return each;
            }
        }
        throw new InputInvalid(
                source + " cannot be '" + name + "'", "the thresholds are error, warning, info, style and none");
    }

    private static boolean isNamed(Enum<?> constant, String name) {
        return constant.name().equalsIgnoreCase(name);
    }

    private static Boolean truth(String source, String value) {
        if (value.equalsIgnoreCase("true") || value.equals("1")) {
            return true;
        }
        if (value.equalsIgnoreCase("false") || value.equals("0")) {
            return false;
        }
        throw new InputInvalid(source + " cannot be '" + value + "'", "it is true or false");
    }

    private static List<String> words(String list) {
        List<String> words = new ArrayList<>();
        for (String word : list.split(",", -1)) {
            if (!word.isBlank()) {
                words.add(word.strip());
            }
        }
        return words;
    }
}
