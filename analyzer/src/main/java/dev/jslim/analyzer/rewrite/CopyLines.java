package dev.jslim.analyzer.rewrite;

import dev.jslim.analyzer.image.Node;
import dev.jslim.analyzer.plan.Kept;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Says of each source why it is copied. */
final class CopyLines {
    /** So many units are named; more would not be read. */
    private static final int MOST_UNITS = 4;

    private CopyLines() {}

    static List<FinalStage.CopyLine> of(RewriteInput input, List<CopyCover.Source> sources) {
        List<FinalStage.CopyLine> lines = new ArrayList<>();
        for (CopyCover.Source source : sources) {
            Node node = source.node();
            lines.add(new FinalStage.CopyLine(
                    node.path(), node.isDirectory(), source.bytes(), source.spare(), why(input, source)));
        }
        lines.sort(Comparator.comparing(FinalStage.CopyLine::path));
        return lines;
    }

    private static String why(RewriteInput input, CopyCover.Source source) {
        String path = source.node().path();
        Map<String, Long> bytes = new TreeMap<>();
        for (Kept kept : input.keep().kept().subMap(path, path + "0").values()) {
            @Nullable String reason = Reasons.brief(kept.reason());
            boolean below =
                    kept.node().path().equals(path) || kept.node().path().startsWith(path + "/");
            if (below && reason != null && kept.node().isFile()) {
                bytes.merge(reason, kept.node().size(), Long::sum);
            }
        }
        List<String> reasons = bytes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        String size = Size.text(source.bytes())
                + (source.node().isDirectory() ? " in " + path : "")
                + (source.spare() > 0 ? ", " + Size.text(source.spare()) + " of it unused" : "");
        if (reasons.isEmpty()) {
            return size + ".";
        }
        int more = reasons.size() - MOST_UNITS;
        return size + ": "
                + String.join("; ", reasons.stream().limit(MOST_UNITS).toList())
                + (more > 0 ? "; and " + more + " other reasons." : ".");
    }
}
