package dev.jslim.tracer.sensor;

import dev.jslim.analyzer.evidence.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * What a log says.
 *
 * @param engine how it was traced: the name of a {@link SensorEngine}, or {@code none} where the sensor refused to start
 * @param observations each once, in the order of {@link Observation}'s natural order
 * @param systemCalls ABI ({@code x86_64}, {@code i386}, {@code aarch64}, {@code arm}) to the sorted numbers that were seen; calls so common that every
 *     program makes them (read, write, mmap …) are not recorded
 * @param degradations what the sensor could not see and why, in the order of the log, each once
 * @param complete whether the log has its end mark. It is missing if the sensor died, but also if the application was ended by
 *     a signal, because the kernel then ends the sensor with it; the records up to there are valid in both cases
 */
public record SensorReport(
        String engine,
        List<Observation> observations,
        SortedMap<String, List<Integer>> systemCalls,
        List<String> degradations,
        boolean complete) {
    public SensorReport {
        observations = List.copyOf(observations);
        degradations = List.copyOf(degradations);
    }

    /** Returns this with more that could not be seen, and another judgement of whether anything is missing. */
    public SensorReport with(List<String> moreDegradations, boolean isComplete) {
        List<String> all = new ArrayList<>(degradations);
        all.addAll(moreDegradations);
        return new SensorReport(engine, observations, systemCalls, all, isComplete);
    }
}
