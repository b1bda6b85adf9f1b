package dev.jslim.analyzer.config.keys;

import java.util.LinkedHashMap;
import java.util.Map;

/** Objects of a JSON schema, in the order in which they are written. */
final class Schemas {
    private Schemas() {}

    /** Returns an object of names and values in turn. */
    static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }
}
