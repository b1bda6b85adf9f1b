package dev.jslim.analyzer.rewrite;

import dev.jslim.analyzer.image.Node;
import dev.jslim.analyzer.plan.Kept;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Plans {@link FinalStage.Copies}: a handful of COPY lines into an empty image. */
final class CopiesForm {
    /** More lines than this are no longer a handful. */
    static final int MOST_LINES = 12;

    private CopiesForm() {}

    static Proposal propose(RewriteInput input) {
        Set<Node> wanted = new HashSet<>();
        for (Kept kept : input.keep().kept().values()) {
            if (kept.node().parent() != null) {
                wanted.add(kept.node());
            }
        }
        List<CopyCover.Source> sources =
                CopyCover.of(input.keep().tree(), wanted, null, (one, other) -> false, MOST_LINES);
        if (sources == null) {
            return new Proposal.Refused(
                    "copies",
                    "links, owners, modes or names that are not UTF-8 would be lost, or it takes more than "
                            + MOST_LINES + " lines");
        }
        List<FinalStage.CopyLine> lines = CopyLines.of(input, sources);
        long bytes = lines.stream().mapToLong(FinalStage.CopyLine::bytes).sum();
        return Proposal.of(input, new FinalStage.Copies(lines), ImageMetadata.none(), bytes);
    }
}
