package dev.jslim.analyzer.config.keys;

import dev.jslim.analyzer.config.yaml.Yaml;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a key takes.
 *
 * @param <T> what is made of it
 */
public interface Kind<T> {
    /** Returns what the file says, or null if it is wrong, which {@code problems} is told then. */
    @Nullable
    T read(Yaml value, Problems problems);

    /** Returns what a JSON schema says of it. */
    Map<String, Object> schema();

    /** Returns what it is called in the documentation: {@code list of rules}. */
    String label();

    /** Returns a value as users write it, on one line. */
    default String write(T value) {
        return String.valueOf(value);
    }
}
