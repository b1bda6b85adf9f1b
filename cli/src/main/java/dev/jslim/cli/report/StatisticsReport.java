package dev.jslim.cli.report;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.source.SourceText;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** In the place of single findings: how many each rule has, the most frequent one first, and of how many of them are repaired by which option. */
public final class StatisticsReport implements FindingReport {
    /** Counts of one rule. */
    private static final class Count {
        private int all;
        private int safe;
        private int unsafe;
    }

    private final PrintStream out;
    private final Summary summary = new Summary();
    private final Map<String, Count> counts = new TreeMap<>();
    private final Map<String, RuleInfo> rules = new HashMap<>();

    /** Returns statistics that are printed to {@code out} at the end. */
    public StatisticsReport(PrintStream out) {
        this.out = out;
    }

    @Override
    public void file(SourceText source, List<Finding> findings) {
        summary.add(findings);
        for (Finding finding : findings) {
            rules.put(finding.rule().slug(), finding.rule());
            Count count = counts.computeIfAbsent(finding.rule().slug(), slug -> new Count());
            count.all++;
            Applicability best = finding.fixes().isEmpty()
                    ? Applicability.DISPLAY_ONLY
                    : finding.fixes().getFirst().applicability();
            count.safe += best == Applicability.SAFE ? 1 : 0;
            count.unsafe += best == Applicability.UNSAFE ? 1 : 0;
        }
    }

    @Override
    public void end() {
        List<Map.Entry<String, Count>> sorted = counts.entrySet().stream()
                .sorted((a, b) -> Integer.compare(b.getValue().all, a.getValue().all))
                .toList();
        int width = sorted.isEmpty()
                ? 0
                : Integer.toString(sorted.getFirst().getValue().all).length();
        for (Map.Entry<String, Count> each : sorted) {
            String number = Integer.toString(each.getValue().all);
            RuleInfo rule = rules.get(each.getKey());
            out.println(" ".repeat(width - number.length()) + number + " " + mark(each.getValue()) + " " + each.getKey()
                    + (rule == null ? "" : FindingLine.alias(rule) + ": " + rule.title()));
        }
        if (!summary.isEmpty()) {
            out.println(summary.line());
        }
        out.flush();
    }

    private static String mark(Count count) {
        return count.safe > 0 ? "[fix]   " : count.unsafe > 0 ? "[unsafe]" : "[ ]     ";
    }
}
