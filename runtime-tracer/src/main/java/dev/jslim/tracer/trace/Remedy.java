package dev.jslim.tracer.trace;

import java.util.List;

/** Which degradations another run without them would cure: one whose recorder has capabilities of its own. */
final class Remedy {
    /** How the sensor says so (event.c, image.c), and {@link dev.jslim.tracer.sensor.SensorLog}. */
    private static final List<String> CURABLE = List.of(
            "memory could not be read",
            "ran without its set-user-ID or set-group-ID privileges",
            "ran without its file capabilities");

    private static final String LOST = "uses could not be recorded";

    private Remedy() {}

    /** Returns those that capabilities cure. */
    static List<String> curable(List<String> degradations) {
        return degradations.stream()
                .filter(text -> text.endsWith(LOST) || CURABLE.stream().anyMatch(text::startsWith))
                .toList();
    }
}
