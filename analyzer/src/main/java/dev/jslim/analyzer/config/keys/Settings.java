package dev.jslim.analyzer.config.keys;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one place says: a file, an override in it, the environment, the command line. */
public final class Settings {
    private final Map<Key<?>, Said<?>> said = new LinkedHashMap<>();

    /** Says something; what was said of the key before is forgotten. */
    public <T> Settings put(Key<T> key, T value, Origin origin) {
        said.put(key, new Said<>(value, origin));
        return this;
    }

    /** Returns what is said of a key, or null if that is nothing. */
    @SuppressWarnings("unchecked") // put() joins keys and values of the same type
    public <T> @Nullable Said<T> said(Key<T> key) {
        return (Said<T>) said.get(key);
    }

    /** Returns the value of a key, or null if nothing is said of it. */
    public <T> @Nullable T get(Key<T> key) {
        Said<T> known = said(key);
        return known == null ? null : known.value();
    }

    /** Returns whether nothing is said. */
    public boolean isEmpty() {
        return said.isEmpty();
    }
}
