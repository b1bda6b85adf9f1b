package dev.jslim.tracer.trace;

import dev.jslim.analyzer.JslimException.ProbeFailed;
import dev.jslim.analyzer.evidence.Evidence;
import dev.jslim.tracer.probe.Answer;
import dev.jslim.tracer.probe.Probe;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a traced run gave.
 *
 * @param answers in the order in which they came
 * @param timeToReady from the start to the first answer
 * @param log the last lines that the application printed
 * @param exitCode of the application
 * @param failure why the run is worth nothing as a model, or null; the evidence reaches as far as the run did
 */
public record TraceResult(
        Evidence evidence,
        List<Answer> answers,
        Duration timeToReady,
        List<String> log,
        int exitCode,
        @Nullable ProbeFailed failure) {
    public TraceResult {
        answers = List.copyOf(answers);
        log = List.copyOf(log);
    }

    /** Returns what was asked, crawled paths included, to be asked again. */
    public List<Probe> probes() {
        return answers.stream().map(Answer::probe).toList();
    }
}
