package dev.jslim.analyzer.evidence;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One traced run of the image.
 *
 * @param id digest of everything below, so that the same run merged twice is one run
 * @param started when it was, or null if that is not known
 * @param source digest of what it was imported from, or empty if jslim traced it
 * @param command entrypoint and arguments that were run
 * @param user the user it ran as, as the image says it, or empty
 * @param engine how it was traced: {@code seccomp-notify} or {@code ptrace}, with {@code +caps} where the recorder had
 *     capabilities that the application did not have; or the name of the program that it is imported from
 * @param complete false if the sensor ended before the application did, so that uses may be missing
 * @param degradations what the trace could not see and why
 * @param probes in the order in which they were made
 * @param systemCalls ABI ({@code x86_64}, {@code i386}, {@code aarch64}, {@code arm}) to the sorted numbers of the system calls that were seen
 * @param exitCode of the application, or null if it had to be killed
 */
public record Run(
        String id,
        @Nullable Instant started,
        String source,
        List<String> command,
        String user,
        String engine,
        boolean complete,
        List<String> degradations,
        List<ProbeOutcome> probes,
        SortedMap<String, List<Integer>> systemCalls,
        @Nullable Integer exitCode) {

    public Run {
        command = List.copyOf(command);
        degradations = List.copyOf(degradations);
        probes = List.copyOf(probes);
        systemCalls = Collections.unmodifiableSortedMap(new TreeMap<>(systemCalls));
    }

    /** Returns the run with its id. */
    public static Run of(
            @Nullable Instant started,
            String source,
            List<String> command,
            String user,
            String engine,
            boolean complete,
            List<String> degradations,
            List<ProbeOutcome> probes,
            SortedMap<String, List<Integer>> systemCalls,
            @Nullable Integer exitCode) {
        Run run = new Run(
                "", started, source, command, user, engine, complete, degradations, probes, systemCalls, exitCode);
        return new Run(
                RunDigest.of(run),
                started,
                source,
                command,
                user,
                engine,
                complete,
                degradations,
                probes,
                systemCalls,
                exitCode);
    }
}
