package dev.jslim.tracer.trace;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.evidence.Observation;
import dev.jslim.tracer.engine.ContainerEngine;
import dev.jslim.tracer.engine.ContainerState;
import dev.jslim.tracer.launch.Launched;
import dev.jslim.tracer.sensor.PhaseBoundaries;
import dev.jslim.tracer.sensor.SensorLog;
import dev.jslim.tracer.sensor.SensorOptions;
import dev.jslim.tracer.sensor.SensorReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The logs of one container: that of its own command, and one for every command run in it beside, which the filter of the
 * first does not reach.
 */
final class SensorLogs {
    /** A command that is run beside has no other phase. */
    private static final PhaseBoundaries SERVING = new PhaseBoundaries(0, Long.MAX_VALUE);

    /** How long a command's recorder may take to see that its last process has ended. */
    private static final Duration ENDING = Duration.ofSeconds(2);

    private final ContainerEngine engine;
    private final Launched launched;
    private final List<String> others = new ArrayList<>();
    /** Command lines in the container when it was told to stop; empty if the engine cannot tell, null if it did not run any more. */
    private @Nullable List<String> last;

    SensorLogs(ContainerEngine engine, Launched launched) {
        this.engine = engine;
        this.launched = launched;
    }

    /** Returns a command as it has to be run so that it is seen. */
    List<String> wrap(List<String> command) {
        String log = SensorOptions.OUTPUT + "/exec-" + (others.size() + 1);
        others.add(log);
        return launched.sensor().withLog(log).entrypoint(command);
    }

    /** Returns how long the log of the container's own command is by now, in bytes; 0 if there is none yet. */
    long length() {
        return engine.fileSize(launched.container(), SensorOptions.LOG).orElse(0);
    }

    /** Looks who is there, just before the container is stopped; commands that have ended get time to have ended. */
    void beforeStop() throws InterruptedException {
        Instant until = Instant.now().plus(ENDING);
        BackOff backOff = new BackOff();
        while (engine.containerState(launched.container()).running()) {
            List<String> lines = engine.commandLines(launched.container());
            last = lines;
            if (others.stream().noneMatch(log -> runs(lines, log))
                    || Instant.now().isAfter(until)) {
                return;
            }
            backOff.pause();
        }
    }

    private static boolean runs(List<String> lines, String log) {
        return lines.stream().anyMatch(line -> line.startsWith(SensorOptions.PROGRAM + " -o " + log + " "));
    }

    private LogEnd end(String log) {
        List<String> lines = last;
        if (lines == null) {
            return LogEnd.GONE;
        }
        return lines.isEmpty() ? LogEnd.UNKNOWN : runs(lines, log) ? LogEnd.LIVED : LogEnd.GONE;
    }

    /**
     * Returns everything that was seen, and what is known to be missing.
     *
     * @param state of the container after its end
     * @throws InputInvalid if the container's own log is gone, or is no log
     */
    SensorReport read(PhaseBoundaries phases, ContainerState state) {
        SensorReport report = end(SensorOptions.LOG).judge(read(SensorOptions.LOG, phases), state);
        for (String log : others) {
            report = engine.fileSize(launched.container(), log).isPresent()
                    ? merge(report, end(log).judgeBeside(read(log, SERVING)))
                    : report.with(List.of("the record of a command that was run beside is gone"), false);
        }
        return report;
    }

    private SensorReport read(String log, PhaseBoundaries phases) {
        if (engine.fileSize(launched.container(), log).isEmpty()) {
            throw tampered("is gone");
        }
        try (InputStream stream = engine.copyOut(launched.container(), log);
                TarArchiveInputStream tar = new TarArchiveInputStream(stream)) {
            TarArchiveEntry entry = tar.getNextEntry();
            if (entry == null || !entry.isFile() || entry.isSymbolicLink() || entry.isLink()) {
                throw tampered("is no file any more");
            }
            return SensorLog.read(tar, phases);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputInvalid tampered(String what) {
        return new InputInvalid(
                "the recorder's log " + what + ": something in the container changed " + SensorOptions.OUTPUT,
                launched.addedCapabilities()
                        ? "leave that directory alone, and trace again"
                        : "trace with --trace-caps add: then only root can write there");
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
