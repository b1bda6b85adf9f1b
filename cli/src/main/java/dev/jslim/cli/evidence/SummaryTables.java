package dev.jslim.cli.evidence;

import dev.jslim.analyzer.evidence.Completeness;
import dev.jslim.analyzer.evidence.Estimate;
import dev.jslim.analyzer.evidence.Phase;
import dev.jslim.analyzer.evidence.ProbeOutcome;
import dev.jslim.analyzer.evidence.Run;
import dev.jslim.analyzer.evidence.SystemCallNames;
import dev.jslim.analyzer.image.PathBytes;
import dev.jslim.cli.report.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;

/** The parts of a summary for people. */
final class SummaryTables {
    /** So many names of a group are shown. */
    private static final int NAMES = 8;

    private static final List<String> TRACED = List.of("seccomp-notify", "ptrace");

    private final EvidenceSummary summary;

    SummaryTables(EvidenceSummary summary) {
        this.summary = summary;
    }

    List<Table> all() {
        List<Table> tables = new ArrayList<>();
        tables.add(Table.lines(
                "Evidence of " + summary.image() + " (" + summary.platform() + ")",
                List.of(Counted.of(summary.runs().size(), "run"))));
        summary.runs().forEach(run -> tables.add(run(run)));
        tables.add(paths());
        tables.add(Table.lines(
                "Programs executed",
                summary.programs().stream().map(PathBytes::shown).toList()));
        if (!summary.lookups().isEmpty()) {
            tables.add(lookups());
        }
        tables.add(systemCalls());
        tables.add(Table.lines("Completeness", completeness(summary.completeness())));
        return tables;
    }

    private static Table run(Run run) {
        List<String> lines = new ArrayList<>();
        lines.add("command: "
                + String.join(" ", run.command().stream().map(PathBytes::shown).toList()));
        Integer exit = run.exitCode();
        lines.add("engine: " + run.engine()
                + (run.user().isEmpty() ? "" : "; user: " + run.user())
                + "; " + (exit == null ? "killed" : "exit status " + exit)
                + (run.complete() ? "" : "; not seen to its end: uses are missing"));
        for (ProbeOutcome probe : run.probes()) {
            lines.add("probe: " + probe.probe() + " → " + probe.status() + ", " + Counted.of(probe.bytes(), "byte")
                    + (probe.contentType().isEmpty() ? "" : " of " + probe.contentType()));
        }
        run.degradations().forEach(note -> lines.add("note: " + PathBytes.shown(note)));
        return Table.lines(
                "Run " + run.id().substring(0, "sha256:".length() + 12)
                        + (run.started() == null ? "" : ", started " + run.started()),
                lines);
    }

    private Table paths() {
        List<List<String>> rows = new ArrayList<>();
        summary.paths().forEach((use, phases) -> rows.add(row(EvidenceSummary.word(use), phases)));
        rows.add(row("looked for in vain", summary.failed()));
        List<String> header = new ArrayList<>(List.of("paths"));
        for (Phase phase : Phase.values()) {
            header.add(EvidenceSummary.word(phase));
        }
        return new Table("Paths by use and phase", header, rows);
    }

    private static List<String> row(String name, Map<Phase, Integer> counts) {
        List<String> row = new ArrayList<>(List.of(name));
        for (Phase phase : Phase.values()) {
            row.add(Integer.toString(counts.getOrDefault(phase, 0)));
        }
        return row;
    }

    private Table lookups() {
        List<List<String>> rows = new ArrayList<>();
        summary.lookups()
                .forEach((error, directories) -> directories.forEach((directory, names) -> rows.add(
                        List.of(error, PathBytes.shown(directory), Integer.toString(names.size()), names(names)))));
        return new Table("Lookups that failed", List.of("error", "directory", "names", "which"), rows);
    }

    private static String names(SortedSet<String> names) {
        String shown = String.join(
                ", ", names.stream().limit(NAMES).map(PathBytes::shown).toList());
        return names.size() > NAMES ? shown + ", …" : shown;
    }

    private Table systemCalls() {
        List<String> lines = new ArrayList<>();
        boolean traced = summary.runs().stream().anyMatch(run -> TRACED.stream().anyMatch(run.engine()::startsWith));
        summary.systemCalls().forEach((abi, numbers) -> {
            SystemCallNames names = SystemCallNames.of(abi);
            lines.add(abi + ", " + Counted.of(numbers.size(), "call") + ": "
                    + String.join(
                            ", ", numbers.stream().map(names::name).sorted().toList()));
            if (traced) {
                lines.add("A traced run does not report " + names.unreported().size()
                        + " calls that nearly every program makes ("
                        + String.join(", ", names.unreported().subList(0, 5))
                        + " …), and " + String.join(", ", names.partlyReported())
                        + " only with a path or an address; --format json has them all. A profile must allow them.");
            }
        });
        return Table.lines("System calls", lines);
    }

    private static List<String> completeness(Completeness found) {
        List<String> lines = new ArrayList<>();
        String seen = Counted.of(found.runs(), "run") + ", which found " + Counted.of(found.paths(), "path")
                + " of the image";
        Estimate estimate = found.estimate();
        if (estimate == null) {
            lines.add(seen + "; " + (found.runs() < 2 ? "one run cannot tell" : "nothing was found, which cannot tell")
                    + " how many more there are: trace again, and merge");
            return lines;
        }
        lines.add(seen + "; estimated " + round(estimate.unseen()) + " further paths unseen (95 % interval "
                + round(estimate.low()) + " to " + round(estimate.high()) + "), coverage of uses "
                + String.format(Locale.ROOT, "%.2f", Math.floor(estimate.coverage() * 10_000) / 100) + " %");
        lines.add(
                found.idle() == 0
                        ? "the last run added " + Counted.of(found.added().getLast(), "new path")
                        : "the last " + Counted.of(found.idle(), "run") + " added 0 new paths");
        lines.add(
                "The estimate (Chao2, a lower bound) is about runs of the same kind: it cannot know of what no run was asked"
                        + " to do.");
        if (found.runs() < Completeness.ENOUGH) {
            lines.add("With fewer than " + Completeness.ENOUGH + " runs it is rough.");
        }
        return lines;
    }

    private static String round(double number) {
        return number > 0 && number < 0.5 ? "fewer than 1" : Long.toString(Math.round(number));
    }
}
