package dev.jslim.cli.evidence;

import dev.jslim.analyzer.EnumWord;
import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.evidence.ErrorNames;
import dev.jslim.analyzer.evidence.Evidence;
import dev.jslim.analyzer.evidence.EvidenceFile;
import dev.jslim.analyzer.evidence.Observation;
import dev.jslim.analyzer.evidence.Phase;
import dev.jslim.analyzer.evidence.Use;
import dev.jslim.analyzer.image.PathBytes;
import dev.jslim.analyzer.image.PathGlob;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/**
 * The observations that are asked for; an empty list or set asks for all.
 *
 * @param paths one of them fits the path as asked for, or what it led to
 * @param failed only lookups that failed
 * @param executables one of them fits the program
 */
public record Selection(
        List<PathGlob> paths, Set<Use> uses, Set<Phase> phases, boolean failed, List<PathGlob> executables) {
    private static final List<String> COLUMNS =
            List.of("path", "leads to", "use", "error", "phase", "count", "program");

    /**
     * Returns the patterns.
     *
     * @throws InputInvalid if one is none
     */
    public static List<PathGlob> globs(String option, List<String> given) {
        List<PathGlob> globs = new ArrayList<>();
        for (String glob : given) {
            try {
                globs.add(PathGlob.of(glob));
            } catch (PatternSyntaxException e) {
                throw new InputInvalid(
                        option + " '" + glob + "' is no pattern: " + e.getDescription(),
                        "put a backslash before [, { and } that are meant literally",
                        e);
            }
        }
        return globs;
    }

    /** Returns the evidence with nothing but the observations that are asked for. */
    public Evidence of(Evidence evidence) {
        return new Evidence(
                evidence.image(),
                evidence.platform(),
                evidence.runs(),
                evidence.observations().stream().filter(this::wants).toList());
    }

    /** Prints the observations that are asked for. */
    public void list(Evidence evidence, String format, PrintStream out) throws IOException {
        Evidence selected = of(evidence);
        switch (format) {
            case "json" -> EvidenceFile.write(out, selected);
            case "markdown" -> table(selected).markdown(out);
            default -> table(selected).text(out);
        }
    }

    private static Table table(Evidence evidence) {
        List<List<String>> rows = new ArrayList<>();
        for (Observation seen : evidence.observations()) {
            rows.add(List.of(
                    PathBytes.shown(seen.path()),
                    seen.resolved() == null ? "" : PathBytes.shown(seen.target()),
                    EnumWord.of(seen.use()),
                    seen.failed() ? ErrorNames.name(seen.errno()) : "",
                    EnumWord.of(seen.phase()),
                    Long.toString(seen.count()),
                    PathBytes.shown(seen.executable())));
        }
        return new Table(rows.size() == 1 ? "1 observation" : rows.size() + " observations", COLUMNS, rows);
    }

    private boolean wants(Observation seen) {
        return (paths.isEmpty() || fits(paths, seen.path()) || fits(paths, seen.target()))
                && (uses.isEmpty() || uses.contains(seen.use()))
                && (phases.isEmpty() || phases.contains(seen.phase()))
                && (!failed || seen.failed())
                && (executables.isEmpty() || fits(executables, seen.executable()));
    }

    private static boolean fits(List<PathGlob> globs, String path) {
        return globs.stream().anyMatch(glob -> glob.matches(path));
    }
}
