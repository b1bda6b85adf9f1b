package dev.jslim.analyzer.plan;

import dev.jslim.analyzer.image.Node;
import org.jspecify.annotations.Nullable;

/**
 * A path that is kept.
 *
 * @param reason the first that was found
 * @param content what to write instead of the file's own content, or null to copy that; do not modify
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Kept(Node node, KeepReason reason, byte @Nullable [] content) {
    /** Returns how many bytes its content will have. */
    public long size() {
        return content == null ? node.size() : content.length;
    }
}
