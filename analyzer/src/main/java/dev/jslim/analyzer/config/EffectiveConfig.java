package dev.jslim.analyzer.config;

import dev.jslim.analyzer.config.keys.Key;
import dev.jslim.analyzer.config.keys.Keys;
import dev.jslim.analyzer.config.keys.Said;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a file, and who said so.
 *
 * @param key the name
 * @param value as it would be written in a file, on one line
 * @param origin where it was said, several places separated by commas; {@code default} if nowhere
 */
public record EffectiveConfig(String key, String value, String origin) {

    /** Returns what holds, of all keys that have a value, in the order of the documentation. */
    static List<EffectiveConfig> of(Overlay overlay) {
        List<EffectiveConfig> lines = new ArrayList<>();
        for (Key<?> key : Keys.all()) {
            EffectiveConfig line = line(key, overlay);
            if (line != null) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static <T> @Nullable EffectiveConfig line(Key<T> key, Overlay overlay) {
        List<Said<T>> all = overlay.all(key);
        if (all.isEmpty()) {
            T fallback = key.fallback();
            return fallback == null
                    ? null
                    : new EffectiveConfig(key.name(), key.kind().write(fallback), "default");
        }
        List<Said<T>> counting = key.equals(Keys.IGNORE) || key.equals(Keys.EXTEND_SELECT) || key.equals(Keys.SEVERITY)
                ? all
                : List.of(all.getLast());
        T value = counting.getFirst().value();
        Set<String> origins = new LinkedHashSet<>();
        for (Said<T> said : counting) {
            value = joined(value, said.value());
            origins.add(said.origin().toString());
        }
        return new EffectiveConfig(key.name(), key.kind().write(value), String.join(", ", origins));
    }

    /** Returns what two places say together; of two lists or mappings of the same kind one is made. */
    @SuppressWarnings("unchecked") // both are values of one key, and a key makes values of one type
    private static <T> T joined(T first, T second) {
        if (first instanceof List<?> one && second instanceof List<?> two) {
            Set<Object> both = new LinkedHashSet<>(one);
            both.addAll(two);
            return (T) List.copyOf(both);
        }
        if (first instanceof Map<?, ?> one && second instanceof Map<?, ?> two) {
            Map<Object, Object> both = new LinkedHashMap<>(one);
            both.putAll(two);
            return (T) both;
        }
        return second;
    }
}
