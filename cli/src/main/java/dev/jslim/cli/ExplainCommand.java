package dev.jslim.cli;

import dev.jslim.analyzer.lint.Alias;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.cli.manual.Manual;
import dev.jslim.cli.report.RuleJson;
import dev.jslim.rules.RulePages;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code jslim explain}: the page of a rule, or the list of all rules. */
final class ExplainCommand implements Command {
    @Override
    public String name() {
        return "explain";
    }

    @Override
    public String summary() {
        return "Explain a rule: what it finds, why that matters, what to do; or list all rules";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(RuleFinder.names("a list of all rules"));
        spec.addOption(OptionSpecs.choice(
                "FORMAT",
                RulesCommand.Form.class,
                "How to explain: text is the page, json all that is known of the rule. The default is text.",
                "--format"));
    }

    @Override
    public Manual manual() {
        return Manual.of()
                .exit(0, "It was explained.")
                .exit(2, "There is no such rule.")
                .example("jslim explain", "List all rules, one on each line")
                .example("jslim explain DL3009", "Explain a rule by the id that hadolint has for it")
                .example("jslim explain --format json apt-lists-left", "The same for a program")
                .example("jslim explain @security", "Explain all rules about security");
    }

    @Override
    public boolean cleansUp() {
        return false;
    }

    @Override
    public ExitCode run(ParseResult arguments, Terminal terminal) throws IOException {
        RulesCommand.Form form =
                Choice.of(RulesCommand.Form.class, "--format", arguments.matchedOptionValue("--format", "text"));
        List<String> wanted = arguments.matchedPositionalValue(0, List.of());
        Collection<RuleInfo> rules = RuleFinder.find(wanted);
        if (form == RulesCommand.Form.JSON) {
            RuleJson.write(rules, true, terminal.out());
        } else {
            rules.forEach(rule -> terminal.out().println(wanted.isEmpty() ? line(rule) : page(rule)));
        }
        return ExitCode.CLEAN;
    }

    private static String page(RuleInfo rule) {
        String page = RulePages.of(rule.slug());
        // Rules of the parser, and ids that only ShellCheck knows, have no page.
        return page == null ? line(rule) : page;
    }

    private static String line(RuleInfo rule) {
        StringBuilder line = new StringBuilder(rule.slug());
        for (Alias alias : rule.aliases()) {
            line.append(line.indexOf("(") < 0 ? " (" : ", ").append(alias.id());
        }
        return line.append(rule.aliases().isEmpty() ? "" : ")")
                .append(": ")
                .append(rule.title())
                .toString();
    }
}
