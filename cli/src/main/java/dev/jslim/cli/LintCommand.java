package dev.jslim.cli;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.lint.LintEngine;
import dev.jslim.analyzer.lint.LintOptions;
import dev.jslim.analyzer.lint.RuleSelection;
import dev.jslim.cli.manual.Manual;
import dev.jslim.cli.report.FindingReport;
import dev.jslim.cli.report.JsonReport;
import dev.jslim.cli.report.TextReport;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.rules.Rules;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
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
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("PATH")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(
                        "Dockerfiles, directories that have one, or - for standard input; ./Dockerfile if not given.")
                .build());
        spec.addOption(OptionSpecs.flag("Repair what can be repaired without changing what the image does.", "--fix"));
        spec.addOption(OptionSpecs.flag(
                "With --fix or --diff: also repair what may change what the image does.", "--unsafe-fixes"));
        spec.addOption(OptionSpecs.flag("Show what --fix would change, and change nothing.", "--diff"));
        rules(spec, "--select", "Check only these rules; several are separated by commas.");
        rules(spec, "--ignore", "Leave these rules out; several are separated by commas.");
        spec.addOption(OptionSpec.builder("--format")
                .paramLabel("FORMAT")
                .type(String.class)
                .completionCandidates(List.of("text", "json"))
                .description("How to report: text (the default) or json.")
                .build());
        spec.addOption(OptionSpec.builder("--shellcheck")
                .paramLabel("PROGRAM")
                .type(String.class)
                .completionCandidates(List.of(ShellCheckPath.AUTO, ShellCheckPath.OFF))
                .description("Check scripts with this ShellCheck too; auto (the default) takes the one on the PATH, if"
                        + " there is one; off takes none.")
                .build());
    }

    @Override
    public Manual manual() {
        return Manual.of("A RULE is a slug such as apt-lists-left, the id that another tool has for the same thing,"
                        + " such as DL3009, a @category, a pattern such as apt-*, or all, which means previews too.")
                .exit(0, "Nothing was found; with --diff: there is nothing to change.")
                .exit(1, "Something was found, after repairs; with --diff: there is something to change.")
                .exit(2, "It could not be done: a file is missing, an option or a rule does not exist.")
                .example("jslim lint", "Check ./Dockerfile")
                .example("jslim lint --diff services/api", "Show what --fix would change")
                .example("jslim lint --fix --ignore DL3015,@style services/*", "Repair several at once")
                .example("jslim lint --select 'apt-*' --format json -", "Check standard input, for a program")
                .file("Dockerfile, Containerfile", "What a directory is searched for, in this order.")
                .file(
                        "NAME.dockerignore, .dockerignore",
                        "What of the directory is not sent to the builder; the first one beside a Dockerfile NAME that"
                                + " is there.");
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
        boolean auto = arguments.shellCheck().equals(ShellCheckPath.AUTO);
        String program = ShellCheckPath.find(arguments.shellCheck(), terminal);
        ShellChecks checks = program == null ? null : new ShellChecks(terminal, program, !auto);
        LintEngine engine = checks == null ? new LintEngine(Rules.all()) : checks.engine();
        RuleSelection selection = RuleSelection.of(arguments.select(), arguments.ignore(), engine.ruleInfos());
        List<String> paths = arguments.paths().isEmpty() ? List.of("Dockerfile") : arguments.paths();
        Lint.Mode mode = mode(arguments.flags());
        Applicability minimum =
                arguments.flags().contains("--unsafe-fixes") ? Applicability.UNSAFE : Applicability.SAFE;
        // With --fix, standard output carries a repaired standard input: the report makes way.
        boolean repairsStdin = mode == Lint.Mode.FIX && paths.contains(DockerfileInput.STDIN);
        PrintStream out = repairsStdin ? terminal.err() : terminal.out();
        boolean colors = repairsStdin ? terminal.errColors() : terminal.colors();
        FindingReport report = report(arguments.format(), mode, out, colors);
        Lint lint = new Lint(terminal, engine, checks, LintOptions.defaults().with(selection), mode, minimum, report);
        ExitCode code = lint.all(paths);
        if (checks == null && auto && terminal.interactive() && lint.sawScripts()) {
            terminal.err()
                    .println(
                            "jslim: there is no shellcheck on the PATH, which finds more in scripts: install the package"
                                    + " shellcheck, or say --shellcheck=off");
        }
        return code;
    }

    private static Lint.Mode mode(Set<String> flags) {
        if (flags.contains("--diff")) {
            return Lint.Mode.DIFF;
        }
        return flags.contains("--fix") ? Lint.Mode.FIX : Lint.Mode.REPORT;
    }

    private static FindingReport report(@Nullable String format, Lint.Mode mode, PrintStream out, boolean colors)
            throws IOException {
        return switch (format == null ? "text" : format) {
            case "text" -> new TextReport(out, colors);
            case "json" -> mode == Lint.Mode.DIFF ? new TextReport(out, colors) : new JsonReport(out);
            default -> throw new InputInvalid("unknown format " + format, "the formats are text and json");
        };
    }

    private static void rules(CommandSpec spec, String name, String description) {
        spec.addOption(OptionSpec.builder(name)
                .paramLabel("RULE")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .splitRegex(",")
                .description(description)
                .build());
    }
}
