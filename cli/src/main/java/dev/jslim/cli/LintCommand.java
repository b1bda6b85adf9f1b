package dev.jslim.cli;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.config.Configs;
import dev.jslim.analyzer.lint.LintEngine;
import dev.jslim.cli.discovery.ChangedLines;
import dev.jslim.cli.manual.Manual;
import dev.jslim.cli.report.FindingReport;
import dev.jslim.rules.Rules;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code jslim lint}: finds, and with {@code --fix} repairs. */
final class LintCommand implements Command {
    @Override
    public String name() {
        return "lint";
    }

    @Override
    public String summary() {
        return "Find what makes an image big, slow, unsafe or wrong; repair it with --fix";
    }

    @Override
    public void describe(CommandSpec spec) {
        LintUsage.describe(spec);
    }

    @Override
    public Manual manual() {
        return LintUsage.manual();
    }

    @Override
    public boolean cleansUp() {
        return false;
    }

    @Override
    public @Nullable ExitCode runPlain(Terminal terminal, String... args) throws IOException {
        LintArguments arguments = LintArguments.plain(args);
        return arguments == null ? null : run(arguments, terminal);
    }

    @Override
    public ExitCode run(ParseResult arguments, Terminal terminal) throws IOException {
        return run(LintArguments.of(arguments), terminal);
    }

    private static ExitCode run(LintArguments arguments, Terminal terminal) throws IOException {
        LintMode mode = mode(arguments);
        check(arguments, mode);
        String shellCheck = arguments.one("--shellcheck");
        boolean auto = shellCheck == null || shellCheck.equals(ShellCheckPath.AUTO);
        String program = ShellCheckPath.find(shellCheck == null ? ShellCheckPath.AUTO : shellCheck, terminal);
        ShellChecks checks = program == null ? null : new ShellChecks(terminal, program, !auto);
        LintEngine engine = checks == null ? new LintEngine(Rules.all()) : checks.engine();
        Configs configs = ConfigOptions.configs(arguments, engine, terminal);
        List<String> paths = paths(arguments);
        // With --fix, standard output carries a repaired standard input: the report makes way.
        boolean repairsStdin = mode != LintMode.REPORT && paths.contains(DockerfileInput.STDIN);
        FindingReport report = LintReports.of(arguments, terminal, repairsStdin);
        String revision = arguments.one("--new-from");
        FileLint files = new FileLint(terminal, engine, configs, mode, arguments);
        Lint lint = new Lint(
                terminal, mode, report, revision == null ? null : new ChangedLines(revision), arguments.flags());
        try {
            if (isOneFile(paths, arguments, terminal)) {
                DockerfileInput input = files.read(paths.getFirst());
                if (checks != null) {
                    checks.prepare(List.of(input));
                }
                lint.accept(files.lint(input));
            } else {
                ManyFiles.lint(paths, arguments, terminal, files, checks, lint);
            }
            if (checks == null && auto && files.sawScripts() && !arguments.has("--quiet")) {
                terminal.err()
                        .println("jslim: there is no shellcheck on the PATH, which finds more in scripts: install the"
                                + " package shellcheck, or say --shellcheck=off");
            }
            return lint.end(checks != null && checks.failed());
        } finally {
            LintReports.close(report);
        }
    }

    private static boolean isOneFile(List<String> paths, LintArguments arguments, Terminal terminal) {
        if (paths.size() > 1 || arguments.has("--force-exclude")) {
            return false;
        }
        String path = paths.getFirst();
        return path.equals(DockerfileInput.STDIN)
                || !DockerfileInput.resolve(terminal, path).toFile().isDirectory();
    }

    private static List<String> paths(LintArguments arguments) {
        if (!arguments.paths().isEmpty()) {
            return arguments.paths();
        }
        return List.of(arguments.one("--stdin-filename") == null ? "Dockerfile" : DockerfileInput.STDIN);
    }

    private static LintMode mode(LintArguments arguments) {
        if (arguments.has("--diff")) {
            return LintMode.DIFF;
        }
        return arguments.has("--fix") || arguments.has("--fix-only") ? LintMode.FIX : LintMode.REPORT;
    }

    /** Refuses what cannot be meant. */
    private static void check(LintArguments arguments, LintMode mode) {
        boolean silent = mode == LintMode.DIFF || arguments.has("--fix-only");
        if (silent && (!arguments.all("--output").isEmpty() || arguments.has("--statistics"))) {
            throw new InputInvalid(
                    "--diff and --fix-only report no findings, so there is nothing for --output and --statistics",
                    "run jslim a second time for the report");
        }
        if (arguments.one("--new-from") != null) {
            if (mode != LintMode.REPORT) {
                throw new InputInvalid(
                        "--new-from chooses what is reported, and --fix and --diff repair all there is",
                        "leave out one of them");
            }
            if (paths(arguments).contains(DockerfileInput.STDIN)) {
                throw new InputInvalid("standard input has no revision to compare with", "leave out --new-from");
            }
        }
    }
}
