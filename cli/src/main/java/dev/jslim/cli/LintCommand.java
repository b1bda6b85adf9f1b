package dev.jslim.cli;

import dev.jslim.analyzer.config.Configs;
import dev.jslim.analyzer.lint.LintEngine;
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
        List<String> paths = paths(arguments);
        boolean stdin = paths.contains(DockerfileInput.STDIN);
        LintMode mode = LintMode.of(arguments);
        LintMode.check(arguments, stdin);
        LintEngine engine = new LintEngine(Rules.all());
        String asked = arguments.one("--shellcheck");
        String program = ShellCheckPath.find(asked == null ? ShellCheckPath.AUTO : asked, terminal);
        ShellChecks checks = program == null ? null : new ShellChecks(terminal, program, engine, asked);
        Configs configs = ConfigOptions.configs(arguments, engine, terminal);
        Baselines baselines = baselines(arguments, terminal);
        // With --fix, standard output carries a repaired standard input: the report makes way.
        FindingReport report = LintReports.of(arguments, terminal, mode != LintMode.REPORT && stdin);
        FileLint files = new FileLint(terminal, engine, checks, configs, arguments);
        Lint lint = new Lint(terminal, arguments, report, baselines);
        try {
            if (isOneFile(paths, arguments, terminal)) {
                DockerfileInput input = files.read(paths.getFirst());
                files.prepare(List.of(input));
                lint.accept(files.lint(input));
            } else {
                ManyFiles.lint(paths, arguments, terminal, files, lint);
            }
            if (program == null && asked == null && files.sawScripts() && !arguments.has("--quiet")) {
                terminal.err()
                        .println("jslim: there is no shellcheck on the PATH, which finds more in scripts: install the"
                                + " package shellcheck, or say --shellcheck=off");
            }
            return lint.end(files.lacksAnswers());
        } finally {
            LintReports.close(report);
        }
    }

    /** Returns the baselines, if the command line speaks of them; the configuration of a file may do so later. */
    private static @Nullable Baselines baselines(LintArguments arguments, Terminal terminal) throws IOException {
        boolean update = arguments.has("--update-baseline");
        if (!update && arguments.one("--baseline") == null) {
            return null;
        }
        Baselines baselines = new Baselines(terminal, arguments.one("--baseline"), update);
        baselines.check();
        return baselines;
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
}
