package dev.jslim.analyzer.emit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the new image is called and labelled.
 *
 * @param tags such as {@code app.slim:latest}
 * @param labels added to those of the original
 * @param created when it was made, as SOURCE_DATE_EPOCH says, or null to take over the original's time
 */
public record EmitOptions(
        List<String> tags,
        Map<String, String> labels,
        @Nullable Instant created) {
    public EmitOptions {
        tags = List.copyOf(tags);
        labels = Map.copyOf(labels);
    }

    /** Returns options with a tag and nothing else. */
    public static EmitOptions tagged(String tag) {
        return new EmitOptions(List.of(tag), Map.of(), null);
    }
}
