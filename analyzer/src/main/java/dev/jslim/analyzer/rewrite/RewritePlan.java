package dev.jslim.analyzer.rewrite;

import java.util.List;

/**
 * What is added to a Dockerfile so that it ships only what is kept: the original's last stage becomes a builder, and one final
 * stage follows.
 *
 * @param builder the name that the original's last stage has or gets
 * @param metadata what the final image must have
 * @param inherited what the final stage's base already has
 * @param summary comment lines for the head of the new part: bytes and evidence
 * @param bytes how large the image will be, as far as that can be said before it is built
 */
public record RewritePlan(
        String builder,
        FinalStage stage,
        ImageMetadata metadata,
        ImageMetadata inherited,
        List<String> summary,
        long bytes) {
    public RewritePlan {
        summary = List.copyOf(summary);
    }
}
