package dev.jslim.tracer.compose;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jslim.tracer.engine.Session;
import java.util.Map;

/**
 * What things of a project are called in one run; nothing has a name that the user's own running project has, but what is
 * external is the user's.
 *
 * @param prefix unique to the run; also the name of the project in which the services are started
 */
record RunNames(String prefix, String session, JsonNode project) {
    /** The label of everything that one run makes. */
    static final String RUN = "dev.jslim.run";

    /** The label of the containers of one service in one run. */
    static final String SERVICE = "dev.jslim.service";

    /** Returns the labels of everything that the run makes. */
    Map<String, String> labels() {
        return Map.of(Session.LABEL, session, RUN, prefix);
    }

    /** Returns the value of the label that the containers of a service have. */
    String label(String service) {
        return prefix + "." + service;
    }

    /** Returns what a network of the project is called. */
    String network(String key) {
        return name("networks", key);
    }

    /** Returns what a volume of the project is called. */
    String volume(String key) {
        return name("volumes", key);
    }

    /** Returns whether a network or volume is there without the project. */
    boolean isExternal(String kind, String key) {
        return project.path(kind).path(key).path("external").asBoolean(false);
    }

    private String name(String kind, String key) {
        return isExternal(kind, key) ? project.path(kind).path(key).path("name").asText(key) : prefix + "_" + key;
    }
}
