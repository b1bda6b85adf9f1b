package dev.jslim.cli;

import dev.jslim.analyzer.EnumWord;
import dev.jslim.analyzer.lint.Alias;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.cli.manual.Manual;
import dev.jslim.cli.report.RuleJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code jslim rules}: all rules in a table. */
final class RulesCommand implements Command {
    /** How to list them. */
    enum Form {
        TEXT,
        JSON
    }

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public String summary() {
        return "List the rules: their ids in other tools, severity, preset, status and fix";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(RuleFinder.names("all rules"));
        spec.addOption(OptionSpecs.choice(
                "FORMAT", Form.class, "How to list them: text or json. The default is text.", "--format"));
    }

    @Override
    public Manual manual() {
        return Manual.of(
                        "The preset is the smallest that has the rule. A rule in preview runs only where it is selected.")
                .exit(0, "They were listed.")
                .exit(2, "There is no such rule.")
                .example("jslim rules", "List all rules")
                .example("jslim rules @security", "List the rules about security")
                .example("jslim rules --format json DL3009 DL3014", "List two of them, for a program");
    }

    @Override
    public boolean cleansUp() {
        return false;
    }

    @Override
    public ExitCode run(ParseResult arguments, Terminal terminal) throws IOException {
        Form form = Choice.of(Form.class, "--format", arguments.matchedOptionValue("--format", "text"));
        List<RuleInfo> rules = new ArrayList<>(RuleFinder.find(arguments.matchedPositionalValue(0, List.of())));
        if (form == Form.JSON) {
            RuleJson.write(rules, false, terminal.out());
            return ExitCode.CLEAN;
        }
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"RULE", "SEVERITY", "PRESET", "STATUS", "FIX", "ALIASES"});
        rules.forEach(rule -> rows.add(row(rule)));
        print(rows, terminal);
        return ExitCode.CLEAN;
    }

    private static String[] row(RuleInfo rule) {
        return new String[] {
            rule.slug(),
            EnumWord.of(rule.severity()),
            EnumWord.of(rule.preset()),
            EnumWord.of(rule.status()),
            rule.fixability() == RuleInfo.Fixability.NONE ? "-" : EnumWord.of(rule.fixability()),
            String.join(", ", rule.aliases().stream().map(Alias::id).toList())
        };
    }

    private static void print(List<String[]> rows, Terminal terminal) {
        int[] widths = new int[rows.getFirst().length];
        for (String[] row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(row[i]).append(" ".repeat(widths[i] - row[i].length() + 2));
            }
            terminal.out().println(line.toString().stripTrailing());
        }
    }
}
