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
 * @param listName how the list of files is called beside the Dockerfile
 * @param siblings those that the engine has, the smallest first
 */
public record RewriteInput(
        BuildGraph graph,
        Stage stage,
        ImageArchive image,
        Evidence evidence,
        KeepPlan keep,
        String listName,
        List<SiblingImage> siblings) {
    /** How the list of files is usually called. */
    public static final String LIST = "Dockerfile.jslim-files";

    public RewriteInput {
        siblings = List.copyOf(siblings);
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
