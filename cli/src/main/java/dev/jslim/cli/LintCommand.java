package dev.jslim.cli;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.lint.LintEngine;
import dev.jslim.analyzer.lint.LintOptions;
import dev.jslim.analyzer.lint.RuleSelection;
import dev.jslim.cli.report.FindingReport;
import dev.jslim.cli.report.JsonReport;
import dev.jslim.cli.report.TextReport;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.rules.Rules;
import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
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
                .description("Dockerfiles, directories that have one, or - for stdin; ./Dockerfile if none is given.")
                .build());
        flag(spec, "Repair what can be repaired without changing what the image does.", "--fix");
        flag(spec, "Also apply repairs that may change what the image does.", "--unsafe-fixes");
        flag(spec, "Show what --fix would change instead of changing it.", "--diff");
        spec.addOption(OptionSpec.builder("--format")
                .paramLabel("FORMAT")
                .type(String.class)
                .description("text (the default) or json.")
                .build());
        rules(spec, "--select", "Only these rules: slugs, aliases such as DL3009, @category, patterns, all.");
        rules(spec, "--ignore", "Not these rules.");
        spec.usageMessage()
                .footer(
                        "",
                        "Exit status: 0 nothing found, 1 something found, 2 it could not be done.",
                        "Example: jslim lint --fix --ignore apt-* services/api");
    }

    @Override
    public boolean cleansUp() {
        return false;
    }

    @Override
    public ExitCode run(ParseResult arguments, Terminal terminal) throws IOException {
        LintEngine engine = new LintEngine(Rules.all());
        RuleSelection selection = RuleSelection.of(
                arguments.matchedOptionValue("--select", List.of()),
                arguments.matchedOptionValue("--ignore", List.of()),
                engine.ruleInfos());
        List<String> paths = paths(arguments);
        Lint.Mode mode = mode(arguments);
        Applicability minimum =
                arguments.matchedOptionValue("--unsafe-fixes", false) ? Applicability.UNSAFE : Applicability.SAFE;
        // With --fix, standard output carries a repaired standard input: the report makes way.
        boolean repairsStdin = mode == Lint.Mode.FIX && paths.contains(DockerfileInput.STDIN);
        PrintStream out = repairsStdin ? terminal.err() : terminal.out();
        boolean colors = repairsStdin ? terminal.errColors() : terminal.colors();
        FindingReport report = report(arguments.matchedOptionValue("--format", "text"), mode, out, colors);
        return new Lint(terminal, engine, options(selection), mode, minimum, report).all(paths);
    }

    /** The day is that of UTC: the rules of the local time zone cost more time to load than a file to lint. */
    private static LintOptions options(RuleSelection selection) {
        LocalDate today = LocalDate.ofEpochDay(Math.floorDiv(System.currentTimeMillis(), 86_400_000L));
        return new LintOptions(selection, null, true, today);
    }

    private static Lint.Mode mode(ParseResult arguments) {
        if (arguments.matchedOptionValue("--diff", false)) {
            return Lint.Mode.DIFF;
        }
        return arguments.matchedOptionValue("--fix", false) ? Lint.Mode.FIX : Lint.Mode.REPORT;
    }

    private static FindingReport report(String format, Lint.Mode mode, PrintStream out, boolean colors)
            throws IOException {
        return switch (format) {
            case "text" -> new TextReport(out, colors);
            case "json" -> mode == Lint.Mode.DIFF ? new TextReport(out, colors) : new JsonReport(out);
            default -> throw new InputInvalid("unknown format " + format, "the formats are text and json");
        };
    }

    private static List<String> paths(ParseResult arguments) {
        List<String> paths = arguments.matchedPositionalValue(0, List.of());
        return paths.isEmpty() ? List.of("Dockerfile") : paths;
    }

    private static void flag(CommandSpec spec, String description, String name) {
        spec.addOption(OptionSpec.builder(name).description(description).build());
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
