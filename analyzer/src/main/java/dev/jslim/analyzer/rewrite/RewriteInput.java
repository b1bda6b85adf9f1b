package dev.jslim.analyzer.rewrite;

import dev.jslim.analyzer.build.BuildGraph;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.evidence.Evidence;
import dev.jslim.analyzer.image.ImageArchive;
import dev.jslim.analyzer.plan.KeepPlan;
import java.util.List;

/**
 * What a rewrite is planned from.
 *
 * @param graph of the Dockerfile, safe fixes applied
 * @param stage the one that became the image
 * @param image what it became
 * @param keep which of its files are kept
 * @param listPath where the list of files goes, inside of the build context
 * @param siblings those that the engine has, the smallest first
 */
public record RewriteInput(
        BuildGraph graph,
        Stage stage,
        ImageArchive image,
        Evidence evidence,
        KeepPlan keep,
        String listPath,
        List<SiblingImage> siblings) {
    public RewriteInput {
        siblings = List.copyOf(siblings);
    }

    /** Returns this with other files kept. */
    public RewriteInput with(KeepPlan other) {
        return new RewriteInput(graph, stage, image, evidence, other, listPath, siblings);
    }

    /** Returns the metadata that the final image must have. */
    ImageMetadata metadata() {
        return ImageMetadata.of(image.config().runtime());
    }

    /** Returns the name under which the final stage copies from the original's last stage. */
    String builder() {
        return StageNames.of(graph, stage, "build", "builder");
    }
}
