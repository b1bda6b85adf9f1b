package dev.jslim.tracer.trace;

import dev.jslim.analyzer.JslimException.ProbeFailed;
import dev.jslim.tracer.probe.Answer;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run without the sensor gave.
 *
 * @param answers as many as there were before a failure
 * @param timeToReady from the start to the first answer
 * @param failure why not everything was answered, or null
 */
public record PlainResult(
        List<Answer> answers,
        Duration timeToReady,
        @Nullable ProbeFailed failure) {
    public PlainResult {
        answers = List.copyOf(answers);
    }
}
