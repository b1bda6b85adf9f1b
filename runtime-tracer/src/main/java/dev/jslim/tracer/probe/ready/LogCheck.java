package dev.jslim.tracer.probe.ready;

import dev.jslim.tracer.probe.ready.Service.Protocol;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Waits until the application has printed a line. */
public final class LogCheck implements ReadyCheck {
    private final Supplier<List<String>> log;
    private final Pattern pattern;

    /** Waits for a line in which the pattern is found. */
    public LogCheck(Supplier<List<String>> log, Pattern pattern) {
        this.log = log;
        this.pattern = pattern;
    }

    @Override
    public @Nullable Service poll() {
        return log.get().stream().anyMatch(line -> pattern.matcher(line).find())
                ? new Service(null, Protocol.OTHER)
                : null;
    }

    @Override
    public String problem() {
        return "it printed no line with '" + pattern + "'";
    }
}
