package dev.jslim.analyzer.rewrite;

import dev.jslim.analyzer.evidence.ProbeOutcome;
import dev.jslim.analyzer.evidence.Run;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What one form of final stage comes to. */
public sealed interface Proposal {
    /** It can be done. */
    record Possible(RewritePlan plan) implements Proposal {}

    /**
     * It cannot.
     *
     * @param form {@code sibling}, {@code scratch} or {@code copies}
     * @param reason a clause
     */
    record Refused(String form, String reason) implements Proposal {}

    /** Returns a proposal whose summary says what is kept, and on what evidence. */
    static Proposal of(RewriteInput input, FinalStage stage, ImageMetadata inherited, long bytes) {
        return new Possible(
                new RewritePlan(input.builder(), stage, input.metadata(), inherited, summary(input), bytes));
    }

    private static List<String> summary(RewriteInput input) {
        long original = input.image().layerBytes();
        List<String> lines = new ArrayList<>();
        lines.add("The image above has " + Size.text(original) + "; "
                + Size.text(input.keep().keptBytes()) + " of it "
                + "in " + input.keep().kept().size() + " paths were used or belong to what was used, in "
                + runs(input.evidence().runs().size()) + probes(input.evidence().runs()) + ".");
        return lines;
    }

    private static String runs(int count) {
        return count == 1 ? "one traced run" : count + " traced runs";
    }

    private static String probes(List<Run> runs) {
        Set<String> probes = new LinkedHashSet<>();
        for (Run run : runs) {
            for (ProbeOutcome outcome : run.probes()) {
                probes.add(outcome.probe());
            }
        }
        if (probes.isEmpty()) {
            return "";
        }
        List<String> first = probes.stream().limit(4).toList();
        int more = probes.size() - first.size();
        return " (" + String.join(", ", first) + (more > 0 ? " and " + more + " more probes" : "") + ")";
    }
}
