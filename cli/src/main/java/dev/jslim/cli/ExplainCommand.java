package dev.jslim.cli;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.lint.Alias;
import dev.jslim.analyzer.lint.LintEngine;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.RuleNames;
import dev.jslim.cli.manual.Manual;
import dev.jslim.rules.RulePages;
import dev.jslim.rules.Rules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
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
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("RULE")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("Slugs, aliases such as DL3009, a @category, patterns; a list of all rules if not given.")
                .build());
    }

    @Override
    public Manual manual() {
        return Manual.of()
                .exit(0, "It was explained.")
                .exit(2, "There is no such rule.")
                .example("jslim explain", "List all rules, one on each line")
                .example("jslim explain DL3009", "Explain a rule by the id that hadolint has for it")
                .example("jslim explain @security", "Explain all rules about security");
    }

    @Override
    public boolean cleansUp() {
        return false;
    }

    @Override
    public ExitCode run(ParseResult arguments, Terminal terminal) {
        List<RuleInfo> rules = new ArrayList<>(new LintEngine(Rules.all()).ruleInfos());
        rules.sort(Comparator.comparing(RuleInfo::slug));
        List<String> wanted = arguments.matchedPositionalValue(0, List.of());
        if (wanted.isEmpty()) {
            rules.forEach(rule -> terminal.out().println(line(rule)));
            return ExitCode.CLEAN;
        }
        RuleNames names = RuleNames.of(rules);
        for (String name : wanted) {
            Set<RuleInfo> found = names.find(name);
            if (found.isEmpty()) {
                String nearest = names.nearest(name);
                throw new InputInvalid(
                        "no such rule: " + name,
                        nearest == null ? "jslim explain lists the rules" : "did you mean " + nearest + "?");
            }
            found.forEach(rule -> terminal.out().println(page(rule)));
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
