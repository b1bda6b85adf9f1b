package dev.jslim.tracer.probe.openapi;

import java.util.Set;

/**
 * A description that the application itself serves.
 *
 * @param path where
 * @param methods those that are asked for, in capitals
 */
public record OpenApiSource(String path, Set<String> methods) {
    public OpenApiSource {
        methods = Set.copyOf(methods);
    }
}
