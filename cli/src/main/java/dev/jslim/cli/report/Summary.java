package dev.jslim.cli.report;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.Severity;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How much was found, and how much of it can be repaired. */
final class Summary {
    private final Map<Severity, Integer> bySeverity = new TreeMap<>();
    private int all;
    private int files;
    private int safe;
    private int unsafe;

    /** Counts what was found in one more file. */
    void add(List<Finding> findings) {
        files += findings.isEmpty() ? 0 : 1;
        for (Finding finding : findings) {
            all++;
            bySeverity.put(finding.severity(), bySeverity.getOrDefault(finding.severity(), 0) + 1);
            if (!finding.fixes().isEmpty()) {
                switch (finding.fixes().getFirst().applicability()) {
                    case SAFE -> safe++;
                    case UNSAFE -> unsafe++;
                    case DISPLAY_ONLY -> {}
                }
            }
        }
    }

    /** Returns whether nothing was found. */
    boolean isEmpty() {
        return all == 0;
    }

    /** Returns one line with all counts. */
    String line() {
        StringBuilder line = new StringBuilder(Counted.of(all, "problem"));
        line.append(files > 1 ? " in " + files + " files (" : " (");
        String separator = "";
        for (Map.Entry<Severity, Integer> each : bySeverity.entrySet()) {
            line.append(separator).append(counted(each.getValue(), each.getKey()));
            separator = ", ";
        }
        line.append(')');
        if (safe > 0) {
            line.append("; ").append(safe).append(" fixable with --fix");
        }
        if (unsafe > 0) {
            line.append("; ")
                    .append(unsafe)
                    .append(safe > 0 ? " more" : " fixable")
                    .append(" with --fix --unsafe-fixes");
        }
        return line.toString();
    }

    private static String counted(int count, Severity severity) {
        return switch (severity) {
            case ERROR, WARNING -> Counted.of(count, FindingLine.name(severity));
            case INFO, STYLE -> count + " " + FindingLine.name(severity);
        };
    }
}
