package dev.jslim.cli;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.tracer.launch.TraceCaps;
import dev.jslim.tracer.probe.Port;
import dev.jslim.tracer.probe.Probe;
import dev.jslim.tracer.sensor.SensorEngine;
import dev.jslim.tracer.trace.ContinueAfter;
import dev.jslim.tracer.trace.RunOptions;
import dev.jslim.tracer.trace.TraceRequest;
import dev.jslim.tracer.trace.Tracing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** What is asked for by the options that {@link RunArguments} describes. */
final class RunRequests {
    private RunRequests() {}

    /** Returns how it is run and asked. */
    static RunOptions options(ParseResult arguments, Terminal terminal) {
        List<Probe> probes = new ArrayList<>(ProbeRequests.probes(arguments, terminal));
        probes.addAll(DriveRequests.commands(arguments));
        Integer port = arguments.matchedOptionValue("--port", (Integer) null);
        if (port != null && !Port.isOne(port)) {
            throw new InputInvalid("--port " + port + " is no port", Port.HINT);
        }
        Integer seconds = arguments.matchedOptionValue("--ready-timeout", (Integer) null);
        if (seconds != null && seconds < 1) {
            throw new InputInvalid("--ready-timeout cannot be " + seconds, "give seconds, such as 60");
        }
        Duration timeout = seconds == null ? RunOptions.DEFAULT.readyTimeout() : Duration.ofSeconds(seconds);
        return new RunOptions(probes, port, timeout, OverrideRequests.overrides(arguments, terminal))
                .with(ProbeRequests.probing(arguments, terminal))
                .with(tracing(arguments));
    }

    private static Tracing tracing(ParseResult arguments) {
        return new Tracing(
                Choice.of(TraceCaps.class, "--trace-caps", arguments.matchedOptionValue("--trace-caps", "auto")),
                engine(arguments.matchedOptionValue("--trace-engine", "auto")),
                arguments.matchedOptionValue("--allow-incomplete", false));
    }

    private static @Nullable SensorEngine engine(String word) {
        return switch (word) {
            case "auto" -> null;
            case "notify" -> SensorEngine.NOTIFY;
            case "ptrace" -> SensorEngine.PTRACE;
            default ->
                throw new InputInvalid("--trace-engine cannot be '" + word + "'", "use one of auto, notify, ptrace");
        };
    }

    /** Returns the trace of an image that the options ask for. */
    static TraceRequest request(String image, ParseResult arguments, Terminal terminal) {
        ContinueAfter until = DriveRequests.continueAfter(arguments);
        return new TraceRequest(image, options(arguments, terminal), until, UserWord.of(until, terminal));
    }
}
