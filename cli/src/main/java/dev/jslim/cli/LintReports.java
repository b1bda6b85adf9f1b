package dev.jslim.cli;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.cli.report.FindingReport;
import dev.jslim.cli.report.Formats;
import dev.jslim.cli.report.StatisticsReport;
import dev.jslim.cli.report.TextReport;
import dev.jslim.grammar.source.SourceText;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** The reports of one run: what is printed, and what goes to files, which appear when the run ends. */
final class LintReports implements FindingReport, AutoCloseable {
    private final List<FindingReport> reports = new ArrayList<>();
    private final List<ReportFile> files = new ArrayList<>();

    private LintReports() {}

    /**
     * Returns the report or reports that are asked for, to be {@link #close closed} whatever happens.
     *
     * @param aside whether the printed one makes way to standard error
     */
    static FindingReport of(LintArguments arguments, Terminal terminal, boolean aside) throws IOException {
        PrintStream out = aside ? terminal.err() : terminal.out();
        boolean colors = aside ? terminal.errColors() : terminal.colors();
        String format = arguments.one("--format");
        if (format == null
                && arguments.flags().isEmpty()
                && arguments.all("--output").isEmpty()) {
            return new TextReport(out, colors);
        }
        String name = format == null ? "text" : format;
        if (!Formats.NAMES.contains(name)) {
            throw Formats.unknown(name);
        }
        LintReports all = new LintReports();
        try {
            for (String output : arguments.all("--output")) {
                all.open(output, terminal);
            }
            boolean silent = arguments.has("--quiet") || LintMode.isSilent(arguments);
            if (arguments.has("--statistics") && !name.equals("text")) {
                throw new InputInvalid(
                        "--statistics has no format " + name, "leave out --format, or write it with --output");
            }
            if (!silent) {
                all.reports.add(
                        arguments.has("--statistics") ? new StatisticsReport(out) : Formats.of(name, out, colors));
            }
            return all;
        } catch (IOException | RuntimeException e) {
            all.close();
            throw e;
        }
    }

    /** Gives up files that are not complete. */
    static void close(FindingReport report) throws IOException {
        if (report instanceof LintReports all) {
            all.close();
        }
    }

    @Override
    public void file(SourceText source, List<Finding> findings) throws IOException {
        for (FindingReport report : reports) {
            report.file(source, findings);
        }
    }

    @Override
    public void end() throws IOException {
        for (FindingReport report : reports) {
            report.end();
        }
        for (ReportFile file : files) {
            file.commit();
        }
    }

    @Override
    public void close() throws IOException {
        for (ReportFile file : files) {
            file.close();
        }
    }

    private void open(String output, Terminal terminal) throws IOException {
        int equals = output.indexOf('=');
        if (equals <= 0 || equals == output.length() - 1) {
            throw new InputInvalid(
                    "--output is no FORMAT=FILE: " + output, "write for example --output sarif=jslim.sarif");
        }
        String format = output.substring(0, equals);
        if (!Formats.NAMES.contains(format)) {
            throw Formats.unknown(format);
        }
        ReportFile file = ReportFile.open(DockerfileInput.resolve(terminal, output.substring(equals + 1)));
        files.add(file);
        reports.add(Formats.of(format, file.out(), false));
    }
}
