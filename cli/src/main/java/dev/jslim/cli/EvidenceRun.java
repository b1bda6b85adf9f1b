package dev.jslim.cli;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.evidence.Evidence;
import dev.jslim.analyzer.evidence.EvidenceFile;
import dev.jslim.analyzer.evidence.Phase;
import dev.jslim.analyzer.evidence.Use;
import dev.jslim.cli.evidence.EvidenceDiff;
import dev.jslim.cli.evidence.EvidenceSummary;
import dev.jslim.cli.evidence.Selection;
import dev.jslim.cli.report.Counted;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.ParseResult;

/** One run of {@code jslim evidence}. */
final class EvidenceRun {
    private static final List<String> FILTERS = List.of("--path", "--use", "--phase", "--failed", "--executable");
    private static final List<String> SHOWING =
            List.of("--format", "--path", "--use", "--phase", "--failed", "--executable");
    private static final List<String> IMPORTING = List.of("--from", "--image", "--platform", "--workdir");

    private EvidenceRun() {}

    /** Does what the command line says. */
    static ExitCode run(ParseResult arguments, Terminal terminal) throws IOException {
        String action = arguments.matchedPositionalValue(0, "");
        List<String> files = arguments.matchedPositionalValue(1, List.of());
        boolean shows = action.equals("show") || action.equals("diff");
        if (!EvidenceCommand.ACTIONS.contains(action)) {
            throw new InputInvalid("evidence cannot " + action, "it can " + String.join(", ", EvidenceCommand.ACTIONS));
        }
        refuse(arguments, shows ? List.of() : SHOWING, action);
        refuse(arguments, shows ? List.of("-o") : List.of(), action);
        refuse(arguments, action.equals("import") ? List.of() : IMPORTING, action);
        return switch (action) {
            case "show" -> show(arguments, terminal, exactly(1, files, action));
            case "diff" -> diff(arguments, terminal, exactly(2, files, action));
            case "merge" -> write(merge(files, terminal), arguments, terminal);
            default -> write(EvidenceImport.run(arguments, terminal, files), arguments, terminal);
        };
    }

    private static void refuse(ParseResult arguments, List<String> options, String action) {
        for (String option : options) {
            if (arguments.hasMatchedOption(option)) {
                throw new InputInvalid(
                        option + " does not go with evidence " + action, "jslim evidence --help lists the options");
            }
        }
    }

    private static List<String> exactly(int count, List<String> files, String action) {
        if (files.size() != count) {
            throw new InputInvalid(
                    "evidence " + action + " takes " + Counted.of(count, "file") + ", not " + files.size(),
                    "merge files first with jslim evidence merge");
        }
        return files;
    }

    private static ExitCode show(ParseResult arguments, Terminal terminal, List<String> files) throws IOException {
        Evidence evidence = read(files.getFirst(), terminal);
        String format = format(arguments);
        if (FILTERS.stream().anyMatch(arguments::hasMatchedOption)) {
            selection(arguments).list(evidence, format, terminal.out());
        } else {
            EvidenceSummary.of(evidence).print(format, terminal.out());
        }
        return ExitCode.CLEAN;
    }

    private static ExitCode diff(ParseResult arguments, Terminal terminal, List<String> files) throws IOException {
        Selection selection = selection(arguments);
        EvidenceDiff diff = EvidenceDiff.of(
                selection.of(read(files.getFirst(), terminal)), selection.of(read(files.get(1), terminal)));
        diff.print(format(arguments), terminal.out());
        return diff.hasNewUses(arguments.hasMatchedOption("--failed")) ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    /** One file is in memory at a time, beside what is merged already. */
    private static Evidence merge(List<String> files, Terminal terminal) {
        Evidence merged = read(files.getFirst(), terminal);
        for (String file : files.subList(1, files.size())) {
            Evidence next = read(file, terminal);
            if (!next.image().equals(merged.image()) || !next.platform().equals(merged.platform())) {
                throw new InputInvalid(
                        file + " is evidence of another image than " + files.getFirst() + ": " + next.image() + " ("
                                + next.platform() + "), not " + merged.image() + " (" + merged.platform() + ")",
                        "merge evidence of one image; jslim evidence diff compares that of two");
            }
            merged = merged.merge(next);
        }
        return merged;
    }

    private static ExitCode write(Evidence evidence, ParseResult arguments, Terminal terminal) throws IOException {
        EvidenceFile.checkSize(evidence);
        Path output = arguments.matchedOptionValue("-o", (Path) null);
        if (output == null) {
            EvidenceFile.write(terminal.out(), evidence);
        } else {
            EvidenceFile.write(terminal.resolve(output.toString()), evidence);
        }
        terminal.err()
                .println(Counted.of(evidence.runs().size(), "run") + ", "
                        + Counted.of(evidence.observations().size(), "observation"));
        return ExitCode.CLEAN;
    }

    private static Evidence read(String file, Terminal terminal) {
        return EvidenceFile.read(terminal.resolve(file));
    }

    private static String format(ParseResult arguments) {
        String format = arguments.matchedOptionValue("--format", "text");
        if (!List.of("text", "json", "markdown").contains(format)) {
            throw new InputInvalid("--format cannot be '" + format + "'", "use one of text, json, markdown");
        }
        return format;
    }

    private static Selection selection(ParseResult arguments) {
        Set<Use> uses = EnumSet.noneOf(Use.class);
        for (String word : arguments.matchedOptionValue("--use", List.<String>of())) {
            uses.add(Choice.of(Use.class, "--use", word));
        }
        Set<Phase> phases = EnumSet.noneOf(Phase.class);
        for (String word : arguments.matchedOptionValue("--phase", List.<String>of())) {
            phases.add(Choice.of(Phase.class, "--phase", word));
        }
        return new Selection(
                Selection.globs("--path", arguments.matchedOptionValue("--path", List.of())),
                uses,
                phases,
                arguments.hasMatchedOption("--failed"),
                Selection.globs("--executable", arguments.matchedOptionValue("--executable", List.of())));
    }
}
