package dev.jslim.analyzer.evidence;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words that stand for the constants in an evidence file: lower case, words joined by hyphens. */
final class Names {
    private static final Map<Use, String> USE_NAMES = new EnumMap<>(Use.class);
    private static final Map<String, Use> USES = new HashMap<>();
    private static final Map<Phase, String> PHASE_NAMES = new EnumMap<>(Phase.class);
    private static final Map<String, Phase> PHASES = new HashMap<>();

    static {
        for (Use use : Use.values()) {
            USE_NAMES.put(use, word(use));
            USES.put(word(use), use);
        }
        for (Phase phase : Phase.values()) {
            PHASE_NAMES.put(phase, word(phase));
            PHASES.put(word(phase), phase);
        }
    }

    private Names() {}

    static String of(Use use) {
        return USE_NAMES.getOrDefault(use, "");
    }

    static String of(Phase phase) {
        return PHASE_NAMES.getOrDefault(phase, "");
    }

    static @Nullable Use use(String word) {
        return USES.get(word);
    }

    static @Nullable Phase phase(String word) {
        return PHASES.get(word);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
