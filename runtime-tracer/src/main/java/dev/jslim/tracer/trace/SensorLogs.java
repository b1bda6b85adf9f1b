package dev.jslim.tracer.trace;

import dev.jslim.analyzer.evidence.Observation;
import dev.jslim.tracer.engine.ContainerEngine;
import dev.jslim.tracer.sensor.PhaseBoundaries;
import dev.jslim.tracer.sensor.SensorLog;
import dev.jslim.tracer.sensor.SensorOptions;
import dev.jslim.tracer.sensor.SensorReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * The logs of one container: that of its own command, and one for every command run in it beside, which the filter of the
 * first does not reach.
 */
final class SensorLogs {
    /** A command that is run beside has no other phase. */
    private static final PhaseBoundaries SERVING = new PhaseBoundaries(0, Long.MAX_VALUE);

    private final ContainerEngine engine;
    private final String container;
    private final List<String> others = new ArrayList<>();

    SensorLogs(ContainerEngine engine, String container) {
        this.engine = engine;
        this.container = container;
    }

    /** Returns a command as it has to be run so that it is seen. */
    List<String> wrap(List<String> command) {
        String log = SensorOptions.OUTPUT + "/exec-" + (others.size() + 1);
        others.add(log);
        return SensorOptions.plain(log).entrypoint(command);
    }

    /** Returns how long the log of the container's own command is by now, in bytes; 0 if there is none yet. */
    long length() {
        return engine.fileSize(container, SensorOptions.LOG).orElse(0);
    }

    /** Returns everything that was seen. */
    SensorReport read(PhaseBoundaries phases) {
        SensorReport report = read(SensorOptions.LOG, phases);
        for (String log : others) {
            // It is missing if the command could not be run at all, which its exit status has told.
            if (engine.fileSize(container, log).orElse(0) > 0) {
                report = merge(report, read(log, SERVING));
            }
        }
        return report;
    }

    private SensorReport read(String log, PhaseBoundaries phases) {
        try (InputStream stream = engine.copyOut(container, log);
                TarArchiveInputStream tar = new TarArchiveInputStream(stream)) {
            tar.getNextEntry();
            return SensorLog.read(tar, phases);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SensorReport merge(SensorReport first, SensorReport second) {
        List<Observation> observations = new ArrayList<>(first.observations());
        observations.addAll(second.observations());
        Set<String> degradations = new LinkedHashSet<>(first.degradations());
        degradations.addAll(second.degradations());
        SortedMap<String, List<Integer>> calls = new TreeMap<>(first.systemCalls());
        second.systemCalls().forEach((abi, numbers) -> calls.merge(abi, numbers, SensorLogs::union));
        return new SensorReport(
                first.engine(), observations, calls, List.copyOf(degradations), first.complete() && second.complete());
    }

    private static List<Integer> union(List<Integer> first, List<Integer> second) {
        TreeSet<Integer> all = new TreeSet<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
