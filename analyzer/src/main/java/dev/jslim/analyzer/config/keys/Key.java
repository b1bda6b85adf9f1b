package dev.jslim.analyzer.config.keys;

import org.jspecify.annotations.Nullable;

/**
 * A key of configuration files.
 *
 * @param name as written; a dot stands between the name of a group and what is in it: {@code fix.unsafe}
 * @param fallback what holds if nobody says anything, or null if that is nothing at all
 * @param perPath whether it may differ from file to file, that is, stand in an override
 * @param description one sentence for the schema, with its full stop
 * @param <T> what is made of its value
 */
public record Key<T>(String name, Kind<T> kind, @Nullable T fallback, boolean perPath, String description) {}
